import { CompositeChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { AccountOrders } from './order-history.tsx';

interface OrderChartProps {
  readonly orders: AccountOrders;
  readonly currency: string;
}

const monthsShown = 36;

/** Revenue a month as bars, what is expected as pale ones, and over them how likely it still buys. */
export function OrderChart({ orders, currency }: OrderChartProps) {
  const t = useTranslations('account.page');
  const { money, percent, month } = useFigures();
  return (
    <CompositeChart
      h={280}
      data={pointsOf(orders).map((point) => ({ ...point, month: month(point.month) }))}
      dataKey="month"
      series={[
        { name: 'revenue', label: t('chart.actual'), type: 'bar', color: 'teal.7' },
        { name: 'expected', label: t('chart.expected'), type: 'bar', color: 'teal.2' },
        { name: 'alive', label: t('alive'), type: 'line', color: 'gray.6', yAxisId: 'right' },
      ]}
      withRightYAxis
      withLegend
      withDots={false}
      strokeWidth={1.5}
      gridAxis="x"
      tickLine="none"
      curveType="monotone"
      barProps={{ isAnimationActive: false }}
      lineProps={{ isAnimationActive: false }}
      yAxisProps={{ width: 72, tickFormatter: (value: number) => money(value, currency) }}
      rightYAxisProps={{ domain: [0, 1], tickFormatter: (value: number) => percent(value) }}
      valueFormatter={(value) => (value <= 1 && value > 0 ? percent(value) : money(value, currency))}
    />
  );
}

interface Point {
  readonly month: string;
  revenue?: number;
  expected?: number;
  alive?: number;
}

/** One point a month, past and to come; the current month may have both. */
function pointsOf({ months, alive, ahead }: AccountOrders): Point[] {
  const points = new Map<string, Point>();
  const at = (month: string) => {
    const point = points.get(month) ?? { month };
    points.set(month, point);
    return point;
  };
  for (const { month, revenue } of months.slice(-monthsShown)) at(month).revenue = Number(revenue);
  for (const { on, pAlive } of alive) if (points.has(on.slice(0, 7))) at(on.slice(0, 7)).alive = pAlive;
  for (const { month, revenue } of ahead) at(month).expected = Number(revenue);
  return [...points.values()].sort((left, right) => left.month.localeCompare(right.month));
}
