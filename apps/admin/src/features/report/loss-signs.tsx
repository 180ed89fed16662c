import { Text } from '@mantine/core';
import { signsBeforeLossDays } from '@sleutel/domain/dossier';
import { leastCases } from '@sleutel/domain/loss';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { LiftInterval } from './lift-interval.tsx';
import type { LossReport } from './losses-page.tsx';

export type SignLift = LossReport['signs'][number];

/** What came before losses, against those that stayed. */
export function LossSigns({ report: { signs, kind } }: { readonly report: LossReport }) {
  const t = useTranslations('report.losses.signs');
  const columns = useSignColumns(signs);
  return (
    <Section title={t('title')} lead={t(`lead.${kind}`, { days: signsBeforeLossDays, least: leastCases })}>
      {signs.length === 0 ? (
        <Text c="dimmed">{t('none')}</Text>
      ) : (
        <DataTable caption={t('title')} columns={columns} rows={signs} rowKey={(sign) => sign.kind} bare />
      )}
    </Section>
  );
}

function useSignColumns(signs: readonly SignLift[]): Column<SignLift, never>[] {
  const t = useTranslations('report.losses.signs');
  const names = useTranslations('dossier.signal.kinds');
  const { count, number, percent } = useFigures();
  const part = (share: number | null) => (share === null ? '–' : percent(share, share < 0.1 ? 1 : 0));
  return [
    {
      key: 'sign',
      title: t('sign'),
      cell: ({ kind, verdict }) => (
        <>
          <Text fw={550} inherit>
            {names(kind)}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`verdict.${verdict}`)}
          </Text>
        </>
      ),
    },
    {
      key: 'lift',
      title: t('lift'),
      cell: (sign) =>
        sign.ratio === null ? (
          <Text c="dimmed" inherit>
            {t('tooFew')}
          </Text>
        ) : (
          <>
            <LiftInterval sign={sign} signs={signs} />
            <Text size="xs" className="figures">
              {t('times', {
                ratio: number(sign.ratio),
                low: number(sign.low ?? 0),
                high: number(sign.high ?? 0),
              })}
            </Text>
          </>
        ),
    },
    {
      key: 'before',
      title: t('before'),
      numeric: true,
      from: 'tablet',
      cell: ({ caseShare, cases, exposedCases }) => (
        <Shares share={part(caseShare)} of={t('of', { part: count(exposedCases), all: count(cases) })} />
      ),
    },
    {
      key: 'stayed',
      title: t('stayed'),
      numeric: true,
      from: 'tablet',
      cell: ({ controlShare, controls, exposedControls }) => (
        <Shares
          share={part(controlShare)}
          of={t('ofMean', { part: number(exposedControls), all: count(Math.round(controls)) })}
        />
      ),
    },
  ];
}

function Shares({ share, of }: { readonly share: string; readonly of: string }) {
  return (
    <>
      {share}
      <Text size="xs" c="dimmed">
        {of}
      </Text>
    </>
  );
}
