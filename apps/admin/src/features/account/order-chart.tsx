import { useElementSize } from '@mantine/hooks';
import { type PointerEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Plot, RowLines } from '../../components/chart/plot.tsx';
import { linear, wholeTicksBetween } from '../../components/chart/ticks.ts';
import { useFigures } from '../../lib/figures.ts';
import classes from './order-chart.module.css';
import {
  AliveLine,
  type ChartPlaces,
  EventPins,
  ExpectedBars,
  MonthNames,
  RevenueBars,
} from './order-marks.tsx';
import { type OrderPoint, orderPoints } from './order-points.ts';
import { OrderTip } from './order-tip.tsx';
import type { AccountOrders } from './use-account-orders.ts';

interface OrderChartProps {
  readonly orders: AccountOrders;
  readonly currency: string;
}

const height = 264;
const margin = { top: 24, right: 12, bottom: 42, left: 64 };

/** Revenue a month as bars, what is expected as pale ones, how likely it still buys over them, events under them. */
export function OrderChart({ orders, currency }: OrderChartProps) {
  const t = useTranslations('account.page.chart');
  const { money } = useFigures();
  const [chosen, setChosen] = useState<number | null>(null);
  const size = useElementSize();
  const { width } = size;
  const points = orderPoints(orders, width < 560 ? 18 : 36);
  const places = placesOf(points, width);
  const point = chosen === null ? undefined : points[chosen];
  const follow = (event: PointerEvent<SVGRectElement>) =>
    setChosen(Math.floor((event.nativeEvent.offsetX - margin.left) / places.step));
  return (
    <Plot
      height={height}
      label={t('title')}
      size={size}
      over={
        point && (
          <OrderTip
            point={point}
            currency={currency}
            x={places.x(chosen ?? 0) + places.step / 2}
            width={width}
          />
        )
      }
    >
      <RowLines
        ticks={places.ticks}
        y={places.y}
        from={margin.left}
        to={width - margin.right}
        write={(tick) => money(tick, currency)}
      />
      {point && (
        <rect
          className={classes.chosen}
          x={places.x(chosen ?? 0)}
          y={margin.top}
          width={places.step}
          height={height - margin.top - margin.bottom}
        />
      )}
      <ExpectedBars points={points} places={places} />
      <RevenueBars points={points} places={places} />
      <AliveLine points={points} places={places} />
      <EventPins points={points} places={places} />
      <MonthNames points={points} places={places} />
      <rect
        x={margin.left}
        y={0}
        width={Math.max(0, width - margin.left - margin.right)}
        height={height}
        fill="transparent"
        onPointerMove={follow}
        onPointerLeave={() => setChosen(null)}
      />
    </Plot>
  );
}

function placesOf(points: readonly OrderPoint[], width: number): ChartPlaces {
  const values = points.flatMap(({ revenue, expected }) => [revenue ?? 0, expected ?? 0]);
  const ticks = wholeTicksBetween(Math.min(0, ...values), Math.max(1, ...values));
  const floor = height - margin.bottom;
  const step = (width - margin.left - margin.right) / points.length;
  return {
    ticks,
    step,
    floor,
    x: (index) => margin.left + index * step,
    y: linear([ticks[0] ?? 0, ticks.at(-1) ?? 1], [floor, margin.top]),
    chance: linear([0, 1], [floor, margin.top]),
  };
}
