import { Select, Skeleton, Stack, Text } from '@mantine/core';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Failed } from '../../../components/failed.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import type { Rehearsal } from './rehearsal-tab.tsx';
import { WalkPlayer } from './walk-player.tsx';

const route = getRouteApi('/frame/programmes/$programmeId/rehearsal');

interface WalkViewProps {
  readonly rehearsal: Rehearsal;
  readonly design: ProgrammeDesign;
}

/** One person's way through the programme, step by step. */
export function WalkView({ rehearsal: { id }, design }: WalkViewProps) {
  const t = useTranslations('rehearsal.walk');
  const { account, contact } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const [text, setText] = useState('');
  const people = useQuery(
    trpc.rehearsal.people.queryOptions({ id, text }, { placeholderData: keepPreviousData }),
  );
  const first = people.data?.[0];
  const chosen =
    account && contact ? { accountId: account, contactId: contact } : text === '' ? first : undefined;
  const walk = useQuery(
    trpc.rehearsal.walk.queryOptions(
      { id, accountId: chosen?.accountId ?? '', contactId: chosen?.contactId ?? '' },
      { enabled: chosen !== undefined },
    ),
  );
  if (walk.error && !walk.data) return <Failed error={walk.error} />;
  if (!people.data) return people.error ? <Failed error={people.error} /> : <Skeleton height={300} />;
  const named = people.data.map((each) => ({
    value: `${each.accountId} ${each.contactId}`,
    label: t('person', { person: each.name, account: each.account }),
  }));
  const value = chosen ? `${chosen.accountId} ${chosen.contactId}` : null;
  const here = walk.data && value && !named.some((each) => each.value === value);
  const label = walk.data && t('person', { person: walk.data.contact.name, account: walk.data.account.name });
  const choose = (next: string | null) => {
    const [accountId, contactId] = next?.split(' ') ?? [];
    if (!accountId || !contactId) return;
    void navigate({
      search: (old) => ({ ...old, account: accountId, contact: contactId, at: 1 }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <Stack gap="md">
      <Select
        label={t('whose')}
        placeholder={t('search')}
        searchable
        filter={({ options }) => options}
        data={here && label ? [{ value, label }, ...named] : named}
        value={value}
        onChange={choose}
        onSearchChange={(written) =>
          setText(named.some((each) => each.label === written) || written === label ? '' : written)
        }
        nothingFoundMessage={t('nobody')}
        maw={460}
      />
      {people.data.length === 0 && text === '' && <Text c="dimmed">{t('nobody')}</Text>}
      {chosen && walk.isPending && <Skeleton height={300} />}
      {walk.data && <WalkPlayer key={value} walk={walk.data} design={design} />}
    </Stack>
  );
}
