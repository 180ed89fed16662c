import { useElementSize } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import plot from '../../../components/chart/plot.module.css';
import { Plot, RowLines } from '../../../components/chart/plot.tsx';
import { linear, wholeTicksBetween } from '../../../components/chart/ticks.ts';
import { useFigures } from '../../../lib/figures.ts';
import classes from './result.module.css';
import type { Result } from './results-tab.tsx';

const height = 260;
const edge = { top: 20, bottom: 36, left: 44 };
/** Narrower than this the names of the lines stand above their ends. */
const WIDE = 560;

/** The share of accounts of each arm that had ordered by each day. */
export function OrderCurve({ result: { treated, heldOut } }: { readonly result: Result }) {
  const t = useTranslations('result.curve');
  const { percent } = useFigures();
  const size = useElementSize();
  const arms = [
    { key: 'heldOut', ...heldOut },
    { key: 'treated', ...treated },
  ] as const;
  const shown = arms.filter(({ accounts }) => accounts > 0);
  const ends = shown.map(({ curve }) => curve.at(-1)?.share ?? 0);
  // Of whole per cent, as they are written.
  const ticks = wholeTicksBetween(0, Math.max(10, ...ends.map((end) => end * 100))).map((tick) => tick / 100);
  const wide = size.width >= WIDE;
  const right = size.width - (wide ? 120 : 12);
  const days = Math.max(1, ...shown.map(({ curve }) => curve.at(-1)?.day ?? 0));
  const x = linear([0, days], [edge.left, right]);
  const y = linear([0, ticks.at(-1) ?? 1], [height - edge.bottom, edge.top]);
  const label = shown
    .map(({ key }, index) => t('end', { arm: t(key), share: percent(ends[index] ?? 0) }))
    .join('; ');
  return (
    <Plot height={height} label={label} size={size}>
      <RowLines ticks={ticks} y={y} from={edge.left} to={right} write={(tick) => percent(tick)} />
      {shown.map(({ key, curve }, index) => {
        const end = curve.at(-1) ?? { day: 0, share: 0 };
        // Above its end a name has room to the left only once the line has got somewhere.
        const begun = x(end.day) > size.width / 2;
        return (
          <g key={key} data-arm={key}>
            <polyline className={classes.curve} points={stepsOf(curve, x, y)} />
            <circle className={classes.end} cx={x(end.day)} cy={y(end.share)} r={3.5} />
            <text
              className={classes.name}
              x={x(end.day) + (wide ? 9 : 0)}
              y={y(end.share) + (wide ? 4 : -9) + apart(ends, index, y)}
              textAnchor={!wide && begun ? 'end' : 'start'}
            >
              {t('end', { arm: t(key), share: percent(end.share) })}
            </text>
          </g>
        );
      })}
      <text className={plot.label} x={edge.left} y={height - 14}>
        {t('from')}
      </text>
      <text className={plot.label} x={right} y={height - 14} textAnchor="end">
        {t('until', { days })}
      </text>
    </Plot>
  );
}

/** Keeps the names of lines that end close to each other from lying upon each other: the upper goes up, the lower down. */
function apart(ends: readonly number[], index: number, y: (share: number) => number): number {
  const [one, other] = ends;
  if (one === undefined || other === undefined) return 0;
  if (Math.abs(y(one) - y(other)) >= 16) return 0;
  const upper = one > other ? 0 : 1;
  return index === upper ? -8 : 8;
}

/** A line that goes up on the days of the points and is level between them. */
function stepsOf(
  points: Result['treated']['curve'],
  x: (day: number) => number,
  y: (share: number) => number,
): string {
  return points
    .map(({ day, share }, index) => {
      const before = points[index - 1]?.share ?? 0;
      return `${x(day)},${y(before)} ${x(day)},${y(share)}`;
    })
    .join(' ');
}
