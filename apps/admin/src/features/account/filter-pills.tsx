import { Button, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { nobody } from '../../lib/owner-choices.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { type AccountsSearch, filterKeys, isFiltered, type Moved } from './accounts-search.ts';

interface FilterPillsProps {
  readonly search: AccountsSearch;
  readonly onChange: (change: Partial<AccountsSearch>) => void;
  readonly onClear: () => void;
}

/** What the list is narrowed by, in words; each goes away when it is pressed. */
export function FilterPills({ search, onChange, onClear }: FilterPillsProps) {
  const t = useTranslations('accountList.filter');
  const clear = useTranslations('account.filters');
  const words = useFilterWords(search);
  if (!isFiltered(search)) return null;
  return (
    <Group gap="xs" mb="md">
      {filterKeys
        .filter((key) => search[key] !== undefined)
        .map((key) => (
          <Button
            key={key}
            variant="light"
            color="gray"
            size="compact-sm"
            fw={450}
            maw="100%"
            rightSection={<IconX size={13} aria-hidden />}
            aria-label={t('takeAway', { what: words(key) })}
            onClick={() => onChange({ [key]: undefined })}
          >
            {words(key)}
          </Button>
        ))}
      <Button variant="subtle" size="compact-sm" onClick={onClear}>
        {clear('clear')}
      </Button>
    </Group>
  );
}

type FilterKey = (typeof filterKeys)[number];

function useFilterWords(search: AccountsSearch): (key: FilterKey) => string {
  const t = useTranslations('account');
  const own = useTranslations('accountList.filter');
  const { country } = useFigures();
  const movedWords = useMovedWords();
  const names = useNames(search);
  const list = (label: string, values: readonly string[] = []) => `${label}: ${values.join(', ')}`;
  return (key) => {
    switch (key) {
      case 'status':
        return list(
          t('filters.status'),
          search.status?.map((each) => t(`status.${each}`)),
        );
      case 'type':
        return list(
          t('filters.type'),
          search.type?.map((each) => t(`type.${each}`)),
        );
      case 'abc':
        return list(t('filters.abc'), search.abc);
      case 'xyz':
        return list(
          t('filters.xyz'),
          search.xyz?.map((each) => (each === 'new' ? t('filters.new') : each)),
        );
      case 'owner':
        return list(
          t('filters.owner'),
          search.owner?.map((each) => (each === nobody ? own('nobody') : names.owner(each))),
        );
      case 'country':
        return list(own('country'), search.country?.map(country));
      case 'tag':
        return list(own('tag'), search.tag);
      case 'key':
        return t('filters.key');
      case 'segment':
        return list(own('segment'), [names.segment(search.segment ?? '')]);
      case 'moved':
        return search.moved ? movedWords(search.moved) : '';
    }
  };
}

/** Who and what the address names by id. */
function useNames({ owner, segment }: AccountsSearch) {
  const trpc = useTRPC();
  const values = useQuery(trpc.segment.values.queryOptions(undefined, { enabled: owner !== undefined }));
  const segments = useQuery(trpc.segment.list.queryOptions(undefined, { enabled: segment !== undefined }));
  return {
    owner: (id: string) => values.data?.owners.find((each) => each.id === id)?.name ?? '…',
    segment: (id: string) => segments.data?.find((each) => each.id === id)?.name ?? '…',
  };
}

function useMovedWords(): (moved: Moved) => string {
  const t = useTranslations('accountList.filter');
  const status = useTranslations('account.status');
  return ({ fromCell, toCell, fromStatus, toStatus }) => {
    const from = fromCell ?? (fromStatus && status(fromStatus));
    const to = toCell ?? (toStatus && status(toStatus));
    if (fromCell === null) return t('movedNew', { to: to ?? '' });
    if (from && to) return t('movedFromTo', { from, to });
    return from ? t('movedFrom', { from }) : t('movedTo', { to: to ?? '' });
  };
}
