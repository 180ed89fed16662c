import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { TimelineKind } from '@sleutel/domain/account';
import { useTranslations } from 'use-intl';
import { type HistorySearch, isFiltered } from './history-search.ts';

interface HistoryFiltersProps {
  readonly search: HistorySearch;
  readonly onChange: (change: Partial<HistorySearch>) => void;
  readonly onClear: () => void;
}

/** What narrows the history; each change is written into the address at once. */
export function HistoryFilters({ search, onChange, onClear }: HistoryFiltersProps) {
  const t = useTranslations('history');
  const { kinds, from, until } = search;
  const choose = (chosen: readonly string[]) => {
    const found = TimelineKind.options.filter((kind) => chosen.includes(kind));
    onChange({ kinds: found.length > 0 ? found : undefined });
  };
  return (
    <Group gap="sm" align="flex-end" role="search">
      <MultiSelect
        label={t('filter.kinds')}
        placeholder={kinds ? '' : t('filter.all')}
        data={TimelineKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kinds ?? []}
        onChange={choose}
        clearable
        w={{ base: '100%', sm: 360 }}
      />
      <TextInput
        label={t('filter.from')}
        type="date"
        value={from ?? ''}
        max={until}
        onChange={({ currentTarget: { value } }) => onChange({ from: value || undefined })}
      />
      <TextInput
        label={t('filter.until')}
        type="date"
        value={until ?? ''}
        min={from}
        onChange={({ currentTarget: { value } }) => onChange({ until: value || undefined })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" size="xs" mb={4} onClick={onClear}>
          {t('filter.clear')}
        </Button>
      )}
    </Group>
  );
}
