import { AreaChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

type Latest = NonNullable<RouterOutputs['analysis']['latest']>;

/** The cumulative curve: how few accounts make how much, with the lines of the classes. */
export function ShareCurve({ curve, run }: Pick<Latest, 'curve' | 'run'>) {
  const t = useTranslations('analysis.curve');
  const { percent, count } = useFigures();
  const { a, b } = run.parameters.abc;
  return (
    <AreaChart
      h={260}
      data={[{ accounts: 0, share: 0 }, ...curve]}
      dataKey="accounts"
      series={[{ name: 'share', label: t('share'), color: 'teal.6' }]}
      withDots={false}
      curveType="monotone"
      gridAxis="x"
      tickLine="none"
      xAxisLabel={t('axis')}
      xAxisProps={{ type: 'number', domain: [0, 'dataMax'], tickCount: 6 }}
      yAxisProps={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }}
      valueFormatter={(value) => percent(value, 0)}
      referenceLines={[
        { y: a, label: `A ${percent(a)}`, color: 'gray.5' },
        { y: b, label: `B ${percent(b)}`, color: 'gray.5' },
        { x: run.totals.keyAccounts.count, label: count(run.totals.keyAccounts.count), color: 'brass.7' },
      ]}
    />
  );
}
