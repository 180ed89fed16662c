import { List, SimpleGrid, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PartFailed } from '../../components/part-failed.tsx';
import { Section } from '../../components/section.tsx';
import { useCellName } from '../../lib/cell-name.ts';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';

type Changes = RouterOutputs['account']['changes'];
type Happened = NonNullable<Changes['meeting']>;
type StandingChange = NonNullable<Changes['analysis']>['changes'][number];

interface WhatChangedProps {
  readonly accountId: string;
  readonly currency: string;
}

/** What changed since the analysis before and since we last met, in sentences. */
export function WhatChanged({ accountId, currency }: WhatChangedProps) {
  const t = useTranslations('account.changed');
  const trpc = useTRPC();
  const { day } = useFigures();
  const standing = useStandingWords(currency);
  const happened = useHappenedWords(currency);
  const { data, error } = useQuery(trpc.account.changes.queryOptions({ id: accountId }));
  if (error && !data) {
    return (
      <Section title={t('title')}>
        <PartFailed error={error} />
      </Section>
    );
  }
  if (!data) return <Skeleton height={140} />;
  const { analysis, meeting } = data;
  return (
    <Section title={t('title')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {analysis ? (
          <Since lead={t('sinceAnalysis', { day: day(analysis.since) })}>
            {[...analysis.changes.map(standing), ...happened(analysis)]}
          </Since>
        ) : (
          <Text c="dimmed">{t('noAnalysis')}</Text>
        )}
        {meeting ? (
          <Since lead={t('sinceMeeting', { day: day(meeting.since) })}>{happened(meeting)}</Since>
        ) : (
          <Text c="dimmed">{t('noMeeting')}</Text>
        )}
      </SimpleGrid>
    </Section>
  );
}

interface SinceProps {
  readonly lead: string;
  readonly children: readonly string[];
}

function Since({ lead, children: sentences }: SinceProps) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {lead}
      </Text>
      <List size="md" mt={4} spacing={2}>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </div>
  );
}

function useStandingWords(currency: string): (change: StandingChange) => string {
  const t = useTranslations('account.changed');
  const status = useTranslations('account.status');
  const { money, percent } = useFigures();
  const cellName = useCellName();
  return (change) => {
    switch (change.kind) {
      case 'status':
        return t('status', { from: status(change.from).toLowerCase(), to: status(change.to).toLowerCase() });
      case 'key':
        return t(change.key ? 'keyNow' : 'keyNoMore');
      case 'cell':
        return t('cell', { from: cellName(change.from), to: cellName(change.to) });
      case 'pAlive':
        return t('pAlive', { from: percent(change.from), to: percent(change.to) });
      case 'riskGrew':
      case 'riskShrank':
        return t(change.kind, { from: money(change.from, currency), to: money(change.to, currency) });
    }
  };
}

/** What was ordered, and everything else in one sentence. */
function useHappenedWords(currency: string): (happened: Happened) => string[] {
  const t = useTranslations('account.changed');
  const count = useTranslations('account.changed.event');
  const { money } = useFigures();
  return ({ orders, events }) => [
    t('orders', { count: orders.count, amount: money(orders.amount, currency) }),
    ...(events.length > 0
      ? [
          t('events', {
            list: events.map(({ kind, count: times }) => count(kind, { count: times })).join(', '),
          }),
        ]
      : []),
  ];
}
