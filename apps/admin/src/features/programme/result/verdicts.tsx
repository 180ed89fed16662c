import { Stack, Text } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { Section } from '../../../components/section.tsx';
import { useFigures } from '../../../lib/figures.ts';
import { DifferenceLine } from './difference-line.tsx';
import type { Result } from './results-tab.tsx';

interface VerdictProps {
  readonly result: Result;
}

/** Whether more accounts ordered again, in words and drawn. */
export function RateVerdict({ result: { reorder, treated, heldOut, days } }: VerdictProps) {
  const t = useTranslations('result.rate');
  const { percent } = useFigures();
  const format = useFormatter();
  const points = (share: number) =>
    format.number(share * 100, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
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

/** Whether it earned anything after what its offers cost. */
export function ValueVerdict({ result: { value, treated, measure, currency } }: VerdictProps) {
  const t = useTranslations('result.value');
  const { money } = useFigures();
  const signed = (amount: number) =>
    `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${money(Math.abs(amount), currency)}`;
  const { difference } = value;
  return (
    <Section title={t(`title.${measure}`)}>
      <Stack gap="sm">
        <Text fw={600} size="lg" data-verdict={value.verdict}>
          {t(`verdict.${value.verdict}`)}
        </Text>
        <Text size="sm">
          {difference === null
            ? t('alone', { treated: money(treated.valuePerAccount ?? 0, currency) })
            : t('sums', {
                each: signed(difference),
                all: signed(difference * treated.accounts),
                count: treated.accounts,
              })}
        </Text>
        <DifferenceLine comparison={value} write={signed} label={t('difference')} unit={t('perAccount')} />
        <Certainty comparison={value} />
      </Stack>
    </Section>
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
      {t('chance', { chance, p: format.number(p, { maximumSignificantDigits: 2 }) })}
      {verdict === 'cannotTell' && ` ${t('needed', { count: Number((moreAccounts ?? 0).toPrecision(2)) })}`}
    </Text>
  );
}
