import { Stack, Text } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { Section } from '../../../components/section.tsx';
import { useFigures } from '../../../lib/figures.ts';
import { useSignedMoney } from '../../../lib/signed-money.ts';
import { useSignedPoints } from '../../../lib/signed-points.ts';
import { DifferenceLine } from './difference-line.tsx';
import type { Result } from './results-tab.tsx';

interface VerdictProps {
  readonly result: Result;
}

/** Whether more accounts ordered again, in words and drawn. */
export function RateVerdict({ result: { reorder, treated, heldOut, days } }: VerdictProps) {
  const t = useTranslations('result.rate');
  const { percent } = useFigures();
  const points = useSignedPoints();
  return (
    <Section title={t('title')}>
      <Stack gap="sm">
        <Text fw={600} size="lg" data-verdict={reorder.verdict}>
          {t(`verdict.${reorder.verdict}`)}
        </Text>
        <Text size="sm">
          {t(heldOut.accounts === 0 ? 'alone' : 'shares', {
            treated: percent(treated.rate),
            heldOut: percent(heldOut.rate),
            days,
          })}
        </Text>
        <DifferenceLine comparison={reorder} write={points} label={t('difference')} unit={t('points')} />
        <Certainty comparison={reorder} />
      </Stack>
    </Section>
  );
}

/** Whether it earned anything after what its offers cost; what is not told from chance is an estimate and grey. */
export function ValueVerdict({ result }: VerdictProps) {
  const { value, measure, currency } = result;
  const t = useTranslations('result.value');
  const signed = useSignedMoney(currency);
  return (
    <Section title={t(`title.${measure}`)}>
      <Stack gap="sm">
        <Text fw={600} size="lg" data-verdict={value.verdict}>
          {t(`verdict.${value.verdict}`)}
        </Text>
        <Gained result={result} />
        <DifferenceLine comparison={value} write={signed} label={t('difference')} unit={t('perAccount')} />
        <Certainty comparison={value} />
      </Stack>
    </Section>
  );
}

function Gained({ result: { value, gain, treated, currency } }: VerdictProps) {
  const t = useTranslations('result.value');
  const { money } = useFigures();
  const signed = useSignedMoney(currency);
  const { verdict, difference } = value;
  if (verdict === 'noComparison' || difference === null || gain.amount === null) {
    return <Text size="sm">{t('alone', { treated: money(treated.valuePerAccount ?? 0, currency) })}</Text>;
  }
  const sums = {
    each: signed(difference),
    all: verdict === 'cannotTell' ? signed(gain.amount) : money(Math.abs(gain.amount), currency),
    count: treated.accounts,
  };
  const between = gain.interval && {
    low: signed(gain.interval.low),
    high: signed(gain.interval.high),
  };
  return (
    <Text size="sm" {...(verdict === 'cannotTell' && { c: 'dimmed' })}>
      {`${t(`sums.${verdict}`, sums)} ${between ? t('allBetween', between) : t('noInterval')}`}
    </Text>
  );
}

/** How sure that is, and what would make it surer. */
function Certainty({ comparison }: { readonly comparison: Result['reorder'] }) {
  const t = useTranslations('result');
  const format = useFormatter();
  const { p, verdict, moreAccounts } = comparison;
  if (p === null) return null;
  const chance = format.number(p, { style: 'percent', maximumSignificantDigits: 2 });
  return (
    <Text size="sm" c="dimmed">
      {t(verdict === 'cannotTell' ? 'notSignificant' : 'chance', {
        chance,
        p: format.number(p, { maximumSignificantDigits: 2 }),
      })}
      {verdict === 'cannotTell' && ` ${t('needed', { count: Number((moreAccounts ?? 0).toPrecision(2)) })}`}
    </Text>
  );
}
