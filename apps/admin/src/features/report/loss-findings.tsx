import { List, Text } from '@mantine/core';
import { leastCounted, leastMonths } from '@sleutel/domain/loss';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { LossReport } from './losses-page.tsx';

/** What the chart says, in words. */
export function LossFindings({ report: { chart } }: { readonly report: LossReport }) {
  const t = useTranslations('report.losses.chart');
  const { month, number } = useFigures();
  const { basis, limits, findings } = chart;
  if (limits === null) {
    return (
      <Text mt="sm">{t('tooFew', { ...basis, needMonths: leastMonths, needCounted: leastCounted })}</Text>
    );
  }
  const { lower, upper, centre } = limits;
  if (findings.length === 0)
    return <Text mt="sm">{t('steady', { lower, upper, centre: number(centre) })}</Text>;
  return (
    <List mt="sm" spacing="xs">
      {findings.map((finding) => (
        <List.Item key={'month' in finding ? finding.month : finding.from}>
          {'month' in finding
            ? t(`found.${finding.kind}`, { month: month(finding.month), count: finding.count, lower, upper })
            : t(`found.${finding.kind}`, {
                from: month(finding.from),
                until: month(finding.until),
                months: finding.months,
                centre: number(centre),
              })}
        </List.Item>
      ))}
    </List>
  );
}
