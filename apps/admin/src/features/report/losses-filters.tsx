import { Button, Group, Select } from '@mantine/core';
import { LossKind } from '@sleutel/domain/dossier';
import { monthsBetween, monthsLater } from '@sleutel/domain/loss';
import { useTranslations } from 'use-intl';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useFigures } from '../../lib/figures.ts';
import type { LossReport } from './losses-page.tsx';
import type { LossesSearch } from './losses-search.ts';
import { ManagerSelect } from './manager-select.tsx';

interface LossesFiltersProps {
  readonly search: LossesSearch;
  readonly report: LossReport | undefined;
  readonly onChange: (part: Partial<LossesSearch>) => void;
}

/** Which losses: kind, months and whose accounts; each change is written into the address at once. */
export function LossesFilters({ search, report, onChange }: LossesFiltersProps) {
  const t = useTranslations('report.losses.filter');
  const kinds = useTranslations('report.losses.kinds');
  const { month } = useFigures();
  const now = useCompanyDays().today().slice(0, 7);
  const [from = '', until = now] = [search.from ?? report?.from, search.until ?? report?.until];
  const options = monthsBetween(monthsLater(now, -119), now)
    .reverse()
    .map((value) => ({ value, label: month(value) }));
  const narrowed = [search.from, search.until, search.owner].some((value) => value !== undefined);
  return (
    <Group gap="sm" mb="md" role="search">
      <Select
        aria-label={t('kind')}
        allowDeselect={false}
        data={LossKind.options.map((value) => ({ value, label: kinds(value) }))}
        value={search.kind ?? 'loss'}
        onChange={(kind) => onChange({ kind: kind === 'refusal' ? kind : undefined })}
        w={{ base: '100%', sm: 180 }}
      />
      <Select
        aria-label={t('from')}
        allowDeselect={false}
        searchable
        data={known(options, from, month).filter(({ value }) => value <= until)}
        value={from}
        onChange={(chosen) => onChange({ from: chosen ?? undefined })}
        w={{ base: 'calc(50% - 4px)', sm: 130 }}
      />
      <Select
        aria-label={t('until')}
        allowDeselect={false}
        searchable
        data={known(options, until, month).filter(({ value }) => value >= from)}
        value={until}
        // The first month stays where it is seen to stand.
        onChange={(chosen) => onChange({ from, until: chosen ?? undefined })}
        w={{ base: 'calc(50% - 4px)', sm: 130 }}
      />
      <ManagerSelect
        label={t('manager')}
        value={search.owner}
        width={{ base: '100%', sm: 200 }}
        onChange={(owner) => onChange({ owner })}
      />
      {narrowed && (
        <Button
          variant="subtle"
          size="xs"
          onClick={() => onChange({ from: undefined, until: undefined, owner: undefined })}
        >
          {t('clear')}
        </Button>
      )}
    </Group>
  );
}

interface MonthOption {
  readonly value: string;
  readonly label: string;
}

/** The months to choose from, with the chosen one among them wherever it lies. */
function known(
  options: readonly MonthOption[],
  value: string,
  name: (month: string) => string,
): MonthOption[] {
  if (!value || options.some((option) => option.value === value)) return [...options];
  return [...options, { value, label: name(value) }];
}
