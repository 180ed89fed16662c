import { Button, Group, MultiSelect, Pill, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { MessageState } from '@sleutel/domain/message';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { MessageList } from './messages-page.tsx';
import { isFiltered, type MessagesSearch } from './messages-search.ts';

interface MessagesFiltersProps {
  readonly search: MessagesSearch;
  /** Any message that was found: it knows the names of what it was filtered by. */
  readonly sample: MessageList['items'][number] | undefined;
  readonly onChange: (change: Partial<MessagesSearch>) => void;
  readonly onClear: () => void;
}

export function MessagesFilters({ search, sample, onChange, onClear }: MessagesFiltersProps) {
  const t = useTranslations('message');
  const type = useDebouncedCallback((q: string) => onChange({ q: q || undefined }), 250);
  return (
    <Group gap="sm" mb="md" role="search">
      <TextInput
        key={search.q === undefined ? 'empty' : 'typed'}
        aria-label={t('filters.search')}
        placeholder={t('filters.search')}
        leftSection={<IconSearch size={16} stroke={1.6} />}
        defaultValue={search.q ?? ''}
        onChange={(event) => type(event.currentTarget.value)}
        w={{ base: '100%', sm: 320 }}
      />
      <MultiSelect
        aria-label={t('filters.state')}
        {...(search.state ? {} : { placeholder: t('filters.state') })}
        data={MessageState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={search.state ?? []}
        onChange={(chosen) => {
          const states = MessageState.options.filter((state) => chosen.includes(state));
          onChange({ state: states.length ? states : undefined });
        }}
        clearable
        miw={160}
      />
      {search.programme && sample && (
        <Pill size="lg" withRemoveButton onRemove={() => onChange({ programme: undefined })}>
          {t('filters.programme', { name: sample.programme.name })}
        </Pill>
      )}
      {search.account && sample && (
        <Pill size="lg" withRemoveButton onRemove={() => onChange({ account: undefined })}>
          {t('filters.account', { name: sample.account.name })}
        </Pill>
      )}
      {search.contact && sample && (
        <Pill size="lg" withRemoveButton onRemove={() => onChange({ contact: undefined })}>
          {t('filters.contact', { name: sample.contact.name })}
        </Pill>
      )}
      {isFiltered(search) && (
        <Button variant="subtle" size="xs" onClick={onClear}>
          {t('filters.clear')}
        </Button>
      )}
    </Group>
  );
}
