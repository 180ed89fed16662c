import { Button, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { useMe } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { type Compared, type Field, fieldsOf } from './compared.ts';
import { ComparedCounts } from './compared-counts.tsx';
import { ComparedValues } from './compared-values.tsx';
import { useDismiss } from './use-dismiss.ts';
import { useMerge } from './use-merge.ts';

const route = getRouteApi('/frame/accounts/duplicates/$oneId/$otherId');

/** Are these two the same, and if so what stays? */
export function ComparePage() {
  const t = useTranslations('duplicate');
  const { oneId, otherId } = route.useParams();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.duplicate.compare.queryOptions({ accountIds: [oneId, otherId] }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={480} />;
  const [one, other] = data;
  return (
    <>
      <AnchorLink to="/accounts/duplicates" size="sm" c="dimmed">
        {t('title')}
      </AnchorLink>
      <PageHead
        title={t('compare.title', { one: one.values.name ?? '', other: other.values.name ?? '' })}
        lead={t('compare.lead')}
      />
      <Choice accounts={data} />
    </>
  );
}

interface ChoiceProps {
  readonly accounts: readonly [Compared, Compared];
}

function Choice({ accounts }: ChoiceProps) {
  const t = useTranslations('duplicate.compare');
  const [stays, setStays] = useState(0);
  const [chosen, setChosen] = useState<Partial<Record<Field, number>>>({});
  const me = useMe();
  const [winner, loser] = stays === 0 ? accounts : [accounts[1], accounts[0]];
  const take = fieldsOf(winner).filter((field) => {
    const from = chosen[field] ?? (winner.values[field] === null ? 1 - stays : stays);
    return from !== stays && winner.values[field] !== loser.values[field];
  });
  return (
    <Stack gap="lg">
      <div>
        <Text size="sm" mb={4} id="which-stays">
          {t('stays')}
        </Text>
        <SegmentedControl
          aria-labelledby="which-stays"
          value={String(stays)}
          onChange={(value) => setStays(Number(value))}
          data={accounts.map(({ externalId }, at) => ({ value: String(at), label: externalId }))}
        />
      </div>
      <Section title={t('values')} lead={t('valuesLead')}>
        <ComparedValues
          accounts={accounts}
          take={take}
          stays={stays}
          onChoose={(field, at) => setChosen((old) => ({ ...old, [field]: at }))}
        />
      </Section>
      <Section title={t('counts')} lead={t('countsLead', { winner: winner.externalId })}>
        <ComparedCounts accounts={accounts} />
      </Section>
      {may(me.role, 'duplicate.merge') && <Decision winner={winner} loser={loser} take={take} />}
    </Stack>
  );
}

interface DecisionProps {
  readonly winner: Compared;
  readonly loser: Compared;
  readonly take: readonly Field[];
}

function Decision({ winner, loser, take }: DecisionProps) {
  const t = useTranslations('duplicate');
  const merge = useMerge();
  const { dismiss } = useDismiss();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const consequence = t('compare.consequence', { winner: winner.externalId, loser: loser.externalId });
  const mergeThem = () => {
    setAsked(false);
    merge.mutate({
      winner: { id: winner.id, version: winner.version },
      loser: { id: loser.id, version: loser.version },
      take: [...take],
    });
  };
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">
        {consequence}
      </Text>
      <Group gap="sm">
        <Button loading={merge.isPending} onClick={() => setAsked(true)}>
          {t('compare.merge')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            dismiss([winner.id, loser.id]);
            void navigate({ to: '/accounts/duplicates' });
          }}
        >
          {t('dismiss')}
        </Button>
      </Group>
      {asked && (
        <ConfirmDialog
          title={t('compare.confirmTitle', nameOf({ winner, loser }))}
          confirm={t('compare.confirm')}
          onClose={() => setAsked(false)}
          onConfirm={mergeThem}
        >
          <Text>{consequence}</Text>
        </ConfirmDialog>
      )}
    </Stack>
  );
}

function nameOf({ winner, loser }: Pick<DecisionProps, 'winner' | 'loser'>) {
  return {
    winner: winner.values.name ?? winner.externalId,
    loser: loser.values.name ?? loser.externalId,
  };
}
