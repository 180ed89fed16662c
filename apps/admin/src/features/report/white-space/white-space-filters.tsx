import { Button, Group, Select } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../../components/link.tsx';
import { useMe } from '../../../lib/me.ts';
import { SolutionFrom } from '../../../lib/solution-from.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { ManagerSelect } from '../manager-select.tsx';
import type { WhiteSpaceMap } from './white-space-page.tsx';
import type { WhiteSpaceSearch } from './white-space-search.ts';

interface WhiteSpaceFiltersProps {
  readonly search: WhiteSpaceSearch;
  readonly map: WhiteSpaceMap;
  readonly onChange: (part: Partial<WhiteSpaceSearch>) => void;
}

/** Whose accounts, and where they get what; each change is written into the address at once. */
export function WhiteSpaceFilters({ search, map, onChange }: WhiteSpaceFiltersProps) {
  const t = useTranslations('whiteSpace.filter');
  const trpc = useTRPC();
  const { role } = useMe();
  const { data: segments } = useQuery(trpc.segment.list.queryOptions());
  const { accounts = 'key', owner, segment, solution, from } = search;
  const narrowed = [search.accounts, owner, segment, solution, from].some((value) => value !== undefined);
  const half = { base: 'calc(50% - 6px)', sm: 170 };
  return (
    <Group gap="sm" mb="md" role="search">
      <Select
        aria-label={t('accounts')}
        allowDeselect={false}
        data={(['key', 'known', 'all'] as const).map((value) => ({ value, label: t(`which.${value}`) }))}
        value={accounts}
        onChange={(value) => onChange({ accounts: value === 'known' || value === 'all' ? value : undefined })}
        w={{ base: '100%', sm: 210 }}
      />
      <ManagerSelect
        label={t('manager')}
        value={owner}
        width={half}
        onChange={(value) => onChange({ owner: value })}
      />
      <Select
        aria-label={t('segment')}
        placeholder={t('segment')}
        clearable
        searchable
        data={(segments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={segment ?? null}
        onChange={(value) => onChange({ segment: value ?? undefined })}
        w={half}
      />
      <Select
        aria-label={t('solution')}
        placeholder={t('solution')}
        clearable
        searchable
        data={map.solutions.map(({ key, name }) => ({ value: key, label: name }))}
        value={solution ?? null}
        // Most who look at one ask who buys it from others.
        onChange={(value) =>
          onChange(
            value === null
              ? { solution: undefined, from: undefined }
              : { solution: value, from: from ?? 'elsewhere' },
          )
        }
        w={half}
      />
      {solution !== undefined && (
        <Select
          aria-label={t('from')}
          allowDeselect={false}
          data={SolutionFrom.options.map((value) => ({ value, label: t(`froms.${value}`) }))}
          value={from ?? 'elsewhere'}
          onChange={(value) => onChange({ from: SolutionFrom.catch('elsewhere').parse(value) })}
          w={{ base: '100%', sm: 220 }}
        />
      )}
      {narrowed && (
        <Button
          variant="subtle"
          size="xs"
          onClick={() =>
            onChange({
              accounts: undefined,
              owner: undefined,
              segment: undefined,
              solution: undefined,
              from: undefined,
            })
          }
        >
          {t('clear')}
        </Button>
      )}
      {solution !== undefined && from !== undefined && may(role, 'segment.save') && (
        <ButtonLink
          to="/segments/$segmentId"
          params={{ segmentId: 'new' }}
          search={{ solution, from }}
          variant="default"
          size="xs"
        >
          {t('asSegment')}
        </ButtonLink>
      )}
    </Group>
  );
}
