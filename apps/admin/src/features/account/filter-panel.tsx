import { Button, Checkbox, MultiSelect, Popover, Select, SimpleGrid } from '@mantine/core';
import { AbcClass, AccountStatus, AccountType, XyzClass } from '@sleutel/domain/analysis';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { type AccountsSearch, nobody } from './accounts-search.ts';

interface FilterPanelProps {
  readonly search: AccountsSearch;
  readonly onChange: (change: Partial<AccountsSearch>) => void;
}

/** What narrows the list, behind one button; each change is written into the address at once. */
export function FilterPanel(props: FilterPanelProps) {
  const t = useTranslations('accountList.filter');
  return (
    <Popover position="bottom-start" width="min(560px, calc(100vw - 24px))" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} stroke={1.6} />}>
          {t('open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <Judged {...props} />
          <Described {...props} />
        </SimpleGrid>
      </Popover.Dropdown>
    </Popover>
  );
}

/** By what the analysis says. */
function Judged({ search, onChange }: FilterPanelProps) {
  const t = useTranslations('account');
  return (
    <>
      <Choice
        label={t('filters.status')}
        value={search.status}
        onChange={(status) => onChange({ status })}
        options={AccountStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <Choice
        label={t('filters.type')}
        value={search.type}
        onChange={(type) => onChange({ type })}
        options={AccountType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
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
    </>
  );
}

/** By what people say of it. */
function Described({ search, onChange }: FilterPanelProps) {
  const t = useTranslations('account.filters');
  const own = useTranslations('accountList.filter');
  const { country } = useFigures();
  const trpc = useTRPC();
  const { data: values } = useQuery(trpc.segment.values.queryOptions());
  const { data: segments } = useQuery(trpc.segment.list.queryOptions());
  const owners = (values?.owners ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Choice
        label={t('owner')}
        value={search.owner}
        onChange={(owner) => onChange({ owner })}
        options={[{ value: nobody, label: own('nobody') }, ...owners]}
      />
      <Choice
        label={own('country')}
        value={search.country}
        onChange={(chosen) => onChange({ country: chosen })}
        options={(values?.countries ?? []).map((value) => ({ value, label: country(value) }))}
      />
      <Choice
        label={own('tag')}
        value={search.tag}
        onChange={(tag) => onChange({ tag })}
        options={(values?.tags ?? []).map((value) => ({ value, label: value }))}
      />
      <Select
        label={own('segment')}
        clearable
        searchable
        openOnFocus={false}
        comboboxProps={{ withinPortal: false }}
        data={(segments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={search.segment ?? null}
        onChange={(segment) => onChange({ segment: segment ?? undefined })}
      />
      <Checkbox
        label={t('key')}
        checked={search.key ?? false}
        onChange={(event) => onChange({ key: event.currentTarget.checked ? true : undefined })}
      />
    </>
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
      label={label}
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
      searchable
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
