import { useTranslations } from 'use-intl';
import plot from '../../components/chart/plot.module.css';
import type { Scale } from '../../components/chart/ticks.ts';
import { useFigures } from '../../lib/figures.ts';
import { isBad } from './account-event.ts';
import classes from './order-chart.module.css';
import type { OrderPoint } from './order-points.ts';

/** Where things stand in the picture, in pixels. */
export interface ChartPlaces {
  readonly ticks: readonly number[];
  /** The width of a month. */
  readonly step: number;
  readonly floor: number;
  /** The left edge of a month, by its position. */
  readonly x: (index: number) => number;
  readonly y: Scale;
  readonly chance: Scale;
}

interface MarksProps {
  readonly points: readonly OrderPoint[];
  readonly places: ChartPlaces;
}

export function RevenueBars({ points, places }: MarksProps) {
  return points.map(
    ({ month, revenue }, index) =>
      revenue !== null && (
        <Bar key={month} value={revenue} at={index} places={places} look={classes.revenue} />
      ),
  );
}

/** The expected months, named where they begin. */
export function ExpectedBars({ points, places }: MarksProps) {
  const t = useTranslations('account.page.chart');
  const first = points.findIndex(({ expected }) => expected !== null);
  if (first < 0) return null;
  return (
    <g>
      <line
        x1={places.x(first)}
        x2={places.x(first)}
        y1={8}
        y2={places.floor}
        className={plot.line}
        strokeDasharray="3 3"
      />
      <text x={places.x(first) + 6} y={16} className={plot.label}>
        {t('expected')}
      </text>
      {points.map(
        ({ month, revenue, expected }, index) =>
          expected !== null && (
            // The rest of the current month stands on what was ordered in it so far.
            <Bar
              key={month}
              value={expected}
              from={Math.max(0, revenue ?? 0)}
              at={index}
              places={places}
              look={classes.expected}
            />
          ),
      )}
    </g>
  );
}

interface BarProps {
  readonly value: number;
  readonly from?: number;
  readonly at: number;
  readonly places: ChartPlaces;
  readonly look: string | undefined;
}

function Bar({ value, from = 0, at, places, look }: BarProps) {
  const [low, high] = value < 0 ? [from + value, from] : [from, from + value];
  const gap = Math.min(3, places.step * 0.15);
  return (
    <rect
      className={look}
      x={places.x(at) + gap}
      y={places.y(high)}
      width={Math.max(1, places.step - 2 * gap)}
      height={places.y(low) - places.y(high)}
      rx={1}
    />
  );
}

/** How likely the account still bought, from certain at the top to impossible at the floor; named at its end. */
export function AliveLine({ points, places }: MarksProps) {
  const t = useTranslations('account.page');
  const { percent } = useFigures();
  const line = points.flatMap(({ alive }, index) =>
    alive === null ? [] : [{ x: places.x(index) + places.step / 2, y: places.chance(alive), alive }],
  );
  const end = line.at(-1);
  if (!end) return null;
  const above = end.alive < 0.85;
  // At the top stands the name of what is expected, from its first month on.
  const ahead = points.findIndex(({ expected }) => expected !== null);
  const left = Math.min(end.x - 2, ahead < 0 ? end.x : places.x(ahead) - 8);
  return (
    <g>
      <polyline className={classes.alive} points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <circle className={classes.aliveEnd} cx={end.x} cy={end.y} r={3} />
      <text
        className={`${classes.aliveEnd} ${classes.name}`}
        x={above ? end.x + 8 : left}
        y={end.y + (above ? -8 : -9)}
        textAnchor={above ? 'start' : 'end'}
      >
        {t('chart.alive', { chance: percent(end.alive) })}
      </text>
    </g>
  );
}

/** A pin under every month in which something happened, red where it was something bad. */
export function EventPins({ points, places }: MarksProps) {
  return points.map(({ month, events }, index) => {
    if (events.length === 0) return null;
    const [x, y] = [places.x(index) + places.step / 2, places.floor + 9];
    const half = Math.min(4, places.step * 0.38);
    const bad = events.some(isBad);
    return (
      <path key={month} className={classes.pin} data-bad={bad} d={`M${x} ${y - 5}l${half} 7h${-2 * half}z`} />
    );
  });
}

/** As many names as there is room for, the first of a year with the year. */
export function MonthNames({ points, places }: MarksProps) {
  const { month: write } = useFigures();
  const every = [1, 2, 3, 6, 12].find((each) => each * places.step >= 64) ?? 12;
  return points.map(({ month }, index) =>
    (Number(month.slice(5)) - 1) % every === 0 ? (
      <text
        key={month}
        x={places.x(index) + places.step / 2}
        y={places.floor + 32}
        textAnchor="middle"
        className={plot.label}
      >
        {write(month)}
      </text>
    ) : null,
  );
}
