import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface ListFiltersProps<State extends string> {
  readonly q: string | undefined;
  readonly state: readonly State[] | undefined;
  readonly states: readonly { readonly value: State; readonly label: string }[];
  readonly labels: { readonly search: string; readonly state: string };
  readonly onChange: (change: { q?: string | undefined; state?: State[] | undefined }) => void;
  readonly children?: ReactNode;
}

/** A word to look for and states to keep to; what else belongs beside them. */
export function ListFilters<State extends string>(props: ListFiltersProps<State>) {
  const { q, state, states, labels, onChange, children } = props;
  const t = useTranslations('offers');
  const type = useDebouncedCallback((text: string) => onChange({ q: text || undefined }), 250);
  return (
    <Group gap="sm" mb="md" role="search">
      <TextInput
        key={q === undefined ? 'empty' : 'typed'}
        aria-label={labels.search}
        placeholder={labels.search}
        leftSection={<IconSearch size={16} stroke={1.6} />}
        defaultValue={q ?? ''}
        onChange={(event) => type(event.currentTarget.value)}
        w={{ base: '100%', sm: 320 }}
      />
      <MultiSelect
        aria-label={labels.state}
        {...(state ? {} : { placeholder: labels.state })}
        data={[...states]}
        value={[...(state ?? [])]}
        onChange={(chosen) => {
          const kept = states.flatMap(({ value }) => (chosen.includes(value) ? [value] : []));
          onChange({ state: kept.length > 0 ? kept : undefined });
        }}
        clearable
        miw={180}
      />
      {(q !== undefined || state !== undefined) && (
        <Button variant="subtle" size="xs" onClick={() => onChange({ q: undefined, state: undefined })}>
          {t('clear')}
        </Button>
      )}
      {children}
    </Group>
  );
}
