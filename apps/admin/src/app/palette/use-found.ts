import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useTRPC } from '../../lib/trpc.ts';
import type { EntryGroup } from './entry.ts';

/** Accounts, people, programmes and whatever else the engine finds; `late` while an older answer stands. */
export function useFound(typed: string): { readonly groups: EntryGroup[]; readonly late: boolean } {
  const t = useTranslations('palette');
  const status = useTranslations('account.status');
  const state = useTranslations('programme.state');
  const codeState = useTranslations('offer.state');
  const { day, moment } = useFigures();
  const inOwnLanguage = useInOwnLanguage();
  const navigate = useNavigate();
  const trpc = useTRPC();
  const [text] = useDebouncedValue(typed.trim(), 120);
  const { data, isFetching } = useQuery(
    trpc.search.find.queryOptions({ text }, { enabled: text !== '', placeholderData: keepPreviousData }),
  );
  const late = isFetching || text !== typed.trim();
  if (!data || text === '') return { groups: [], late };
  const groups = [
    {
      name: t('accounts'),
      entries: data.accounts.map(({ id, name, externalId, status: now }) => ({
        id,
        name,
        note: `${externalId} · ${status(now)}`,
        run: () => void navigate({ to: '/accounts/$accountId', params: { accountId: id } }),
      })),
    },
    {
      name: t('people'),
      entries: data.people.map(({ id, name, email, account }) => ({
        id,
        name: name || (email ?? ''),
        note: account,
        run: () => void navigate({ to: '/people/$contactId', params: { contactId: id } }),
      })),
    },
    {
      name: t('programmes'),
      entries: data.programmes.map(({ id, name, state: now }) => ({
        id,
        name,
        note: state(now),
        run: () => void navigate({ to: '/programmes/$programmeId', params: { programmeId: id } }),
      })),
    },
    {
      name: t('offers'),
      entries: data.offers.map(({ id, texts, programme }) => ({
        id,
        name: inOwnLanguage(texts)?.title ?? '',
        note: programme ?? '',
        run: () => void navigate({ to: '/offers/$offerId', params: { offerId: id } }),
      })),
    },
    {
      name: t('meetings'),
      entries: data.meetings.map(({ id, purpose, startsAt, account }) => ({
        id,
        name: purpose,
        note: [moment(startsAt), account].join(' · '),
        run: () => void navigate({ to: '/meetings/$meetingId', params: { meetingId: id } }),
      })),
    },
    {
      name: t('segments'),
      entries: data.segments.map(({ id, name, note }) => ({
        id,
        name,
        note,
        run: () => void navigate({ to: '/segments/$segmentId', params: { segmentId: id } }),
      })),
    },
    {
      name: t('codes'),
      entries: data.codes.map(({ id, code, state: now, offerId, account, person }) => ({
        id,
        name: code,
        note: [codeState(now), person, account].filter(Boolean).join(' · '),
        run: () => void navigate({ to: '/offers/$offerId', params: { offerId }, search: { q: code } }),
      })),
    },
    {
      name: t('orders'),
      entries: data.orders.map(({ number, orderedOn, accountId, account }) => ({
        id: `${number} ${orderedOn}`,
        name: number,
        note: [day(orderedOn), account].join(' · '),
        run: () =>
          void navigate({
            to: '/accounts/$accountId/history',
            params: { accountId },
            search: { from: orderedOn, until: orderedOn },
          }),
      })),
    },
  ];
  return { groups, late };
}
