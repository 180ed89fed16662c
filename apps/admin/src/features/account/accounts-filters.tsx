import { Button, Checkbox, Group, MultiSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { AbcClass, AccountStatus, AccountType, XyzClass } from '@sleutel/domain/analysis';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { type AccountsSearch, isFiltered } from './accounts-search.ts';

interface AccountsFiltersProps {
  readonly search: AccountsSearch;
  readonly onChange: (change: Partial<AccountsSearch>) => void;
  readonly onClear: () => void;
}

/** What narrows the list; each change is written into the address at once. */
export function AccountsFilters({ search, onChange, onClear }: AccountsFiltersProps) {
  const t = useTranslations('account');
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
        w={{ base: '100%', sm: 300 }}
      />
      <Choice
        label={t('filters.status')}
        value={search.status}
        onChange={(status) => onChange({ status })}
        options={AccountStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <Choice
        label={t('filters.abc')}
        value={search.abc}
        onChange={(abc) => onChange({ abc })}
        options={AbcClass.options.map((value) => ({ value, label: value }))}
      />
      <Choice
        label={t('filters.xyz')}
        value={search.xyz}
        onChange={(xyz) => onChange({ xyz })}
        options={XyzClass.options.map((value) => ({
          value,
          label: value === 'new' ? t('filters.new') : value,
        }))}
      />
      <Choice
        label={t('filters.type')}
        value={search.type}
        onChange={(kind) => onChange({ type: kind })}
        options={AccountType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
      />
      <Checkbox
        label={t('filters.key')}
        checked={search.key ?? false}
        onChange={(event) => onChange({ key: event.currentTarget.checked ? true : undefined })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" size="xs" onClick={onClear}>
          {t('filters.clear')}
        </Button>
      )}
    </Group>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: readonly Value[] | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value[] | undefined) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <MultiSelect
      aria-label={label}
      placeholder={value?.length ? '' : label}
      data={[...options]}
      value={[...(value ?? [])]}
      onChange={(chosen) =>
        onChange(
          chosen.length
            ? options.map((option) => option.value).filter((option) => chosen.includes(option))
            : undefined,
        )
      }
      clearable
      w={{ base: 'calc(50% - 4px)', sm: value?.length ? 180 : 120 }}
    />
  );
}
