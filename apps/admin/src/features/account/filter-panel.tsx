import { Button, Checkbox, MultiSelect, Popover, Select } from '@mantine/core';
import { AbcClass, AccountStatus, AccountType, XyzClass } from '@sleutel/domain/analysis';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useGradually } from '../../components/use-gradually.ts';
import { useFigures } from '../../lib/figures.ts';
import { nobody } from '../../lib/owner-choices.ts';
import { useTRPC } from '../../lib/trpc.ts';
import type { AccountsSearch } from './accounts-search.ts';
import classes from './filter-panel.module.css';

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
        <Fields {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Two after two, from above: nine fields at once would hold up whoever opens them. */
function Fields(props: FilterPanelProps) {
  const rows = useGradually(4);
  return (
    <div className={classes.fields}>
      <Judged {...props} rows={Math.min(rows, 2)} />
      {rows > 2 && <Described {...props} rows={rows - 2} />}
    </div>
  );
}

interface FieldsProps extends FilterPanelProps {
  /** As many rows of them as are shown by now. */
  readonly rows: number;
}

/** By what the analysis says. */
function Judged({ search, onChange, rows }: FieldsProps) {
  const t = useTranslations('account');
  const put = usePut(onChange);
  const options = useMemo(
    () => ({
      status: AccountStatus.options.map((value) => ({ value, label: t(`status.${value}`) })),
      type: AccountType.options.map((value) => ({ value, label: t(`type.${value}`) })),
      abc: AbcClass.options.map((value) => ({ value, label: value })),
      xyz: XyzClass.options.map((value) => ({
        value,
        label: value === 'new' ? t('filters.new') : value,
      })),
    }),
    [t],
  );
  return (
    <>
      <Choice
        label={t('filters.status')}
        value={search.status}
        onChange={put.status}
        options={options.status}
      />
      <Choice label={t('filters.type')} value={search.type} onChange={put.type} options={options.type} />
      {rows > 1 && (
        <>
          <Choice label={t('filters.abc')} value={search.abc} onChange={put.abc} options={options.abc} />
          <Choice label={t('filters.xyz')} value={search.xyz} onChange={put.xyz} options={options.xyz} />
        </>
      )}
    </>
  );
}

/** By what people say of it. */
function Described({ search, onChange, rows }: FieldsProps) {
  const t = useTranslations('account.filters');
  const own = useTranslations('accountList.filter');
  const put = usePut(onChange);
  const options = useKnownValues();
  return (
    <>
      <Choice label={t('owner')} value={search.owner} onChange={put.owner} options={options.owner} />
      <Choice
        label={own('country')}
        value={search.country}
        onChange={put.country}
        options={options.country}
      />
      {rows > 1 && (
        <>
          <Choice label={own('tag')} value={search.tag} onChange={put.tag} options={options.tag} />
          <SegmentChoice value={search.segment} onChange={put.segment} />
          <Checkbox
            label={t('key')}
            checked={search.key ?? false}
            onChange={(event) => onChange({ key: event.currentTarget.checked ? true : undefined })}
          />
        </>
      )}
    </>
  );
}

/** What accounts have, so that nobody chooses what none has. */
function useKnownValues() {
  const t = useTranslations('accountList.filter');
  const { country } = useFigures();
  const trpc = useTRPC();
  const { data: values } = useQuery(trpc.segment.values.queryOptions());
  const owner = useMemo(
    () => [
      { value: nobody, label: t('nobody') },
      ...(values?.owners ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ],
    [t, values],
  );
  const countries = useMemo(
    () => (values?.countries ?? []).map((value) => ({ value, label: country(value) })),
    [country, values],
  );
  const tag = useMemo(() => (values?.tags ?? []).map((value) => ({ value, label: value })), [values]);
  return { owner, country: countries, tag };
}

/** What each field does with what is chosen in it, the same functions every time. */
function usePut(onChange: FilterPanelProps['onChange']) {
  return useMemo(() => {
    const put =
      <Key extends keyof AccountsSearch>(key: Key) =>
      (value: AccountsSearch[Key]) =>
        onChange({ [key]: value } as Partial<AccountsSearch>);
    return {
      status: put('status'),
      type: put('type'),
      abc: put('abc'),
      xyz: put('xyz'),
      owner: put('owner'),
      country: put('country'),
      tag: put('tag'),
      segment: put('segment'),
    };
  }, [onChange]);
}

interface SegmentChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (segment: string | undefined) => void;
}

const SegmentChoice = memo(function SegmentField({ value, onChange }: SegmentChoiceProps) {
  const t = useTranslations('accountList.filter');
  const trpc = useTRPC();
  const { data: segments } = useQuery(trpc.segment.list.queryOptions());
  return (
    <Select
      label={t('segment')}
      clearable
      searchable
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
      data={(segments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? null}
      onChange={(segment) => onChange(segment ?? undefined)}
    />
  );
});

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: readonly Value[] | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value[] | undefined) => void;
}

function ChoiceField<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
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

/** Each change is in the address, and all fields hear of it; those it does not concern stay as they are. */
const Choice = memo(ChoiceField) as typeof ChoiceField;
