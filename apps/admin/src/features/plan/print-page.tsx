import { Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Facts } from '../../components/facts.tsx';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink } from '../../components/link.tsx';
import words from '../../components/long-words.module.css';
import { useCellName } from '../../lib/cell-name.ts';
import { useFigures } from '../../lib/figures.ts';
import { StatusMark } from '../../lib/status-mark.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import classes from './print.module.css';
import { PrintDossier } from './print-dossier.tsx';
import { PrintPlan } from './print-plan.tsx';

export type Board = RouterOutputs['plan']['board'];

const route = getRouteApi('/frame/accounts/$accountId/print');

/** Plan and dossier on paper, as one hands them to a board. */
export function PrintPage() {
  const { accountId } = route.useParams();
  const t = useTranslations('plan');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.plan.board.queryOptions({ accountId }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={720} />;
  return (
    <article className={`${classes.page} ${words.broken}`}>
      <Group gap="md" className={classes.screenOnly} mb="lg">
        <AnchorLink to="/accounts/$accountId/plan" params={{ accountId }} size="sm">
          {t('print.back')}
        </AnchorLink>
        <Button variant="default" size="compact-md" onClick={() => window.print()}>
          {t('print.print')}
        </Button>
        <Anchor href={`/api/accounts/${accountId}/plan.pdf`} size="sm" target="_blank">
          {t('signOff.pdf')}
        </Anchor>
      </Group>
      <Stack gap="lg">
        <Head board={data} />
        <PrintPlan board={data} />
        <PrintDossier board={data} />
      </Stack>
    </article>
  );
}

function Head({ board }: { readonly board: Board }) {
  const t = useTranslations('plan.print');
  const cellName = useCellName();
  const { country, day, money, percent } = useFigures();
  const { account, standing, currency } = board;
  return (
    <header>
      <Text c="dimmed">{[board.company, day(board.today)].join(' · ')}</Text>
      <Title order={1}>{t('title', { name: account.name })}</Title>
      <Text c="dimmed" mb="md">
        {[
          account.externalId,
          account.industry,
          account.region,
          account.country && country(account.country),
          account.owner,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {standing && (
        <Facts
          facts={[
            [t('status'), <StatusMark key="status" status={standing.status} />],
            [t('cell'), cellName(standing.cell)],
            [t('revenue'), money(standing.revenue, currency)],
            [t('valueAtRisk'), money(standing.valueAtRisk, currency)],
            [t('alive'), standing.pAlive === null ? '–' : percent(standing.pAlive)],
            [t('asOf'), day(standing.asOf)],
          ]}
        />
      )}
    </header>
  );
}
