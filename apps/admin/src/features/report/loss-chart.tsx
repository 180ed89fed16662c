import { useElementSize } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { Plot, RowLines } from '../../components/chart/plot.tsx';
import { linear, wholeTicksBetween } from '../../components/chart/ticks.ts';
import { useFigures } from '../../lib/figures.ts';
import classes from './loss-chart.module.css';
import type { LossReport } from './losses-page.tsx';

const height = 240;
/** The levels have their names to the right of them. */
const edge = { left: 32, right: 68, top: 12, bottom: 24 };

/** The control chart: a point a month, the mean and the limits of what chance explains. */
export function LossChart({ report: { chart, kind } }: { readonly report: LossReport }) {
  const t = useTranslations('report.losses.chart');
  const { month, number } = useFigures();
  const size = useElementSize();
  const { months, limits } = chart;
  const top = Math.max(4, limits?.upper ?? 0, ...months.map(({ count }) => count));
  const ticks = wholeTicksBetween(0, top);
  const y = linear([0, ticks.at(-1) ?? top], [height - edge.bottom, edge.top]);
  const step = (size.width - edge.left - edge.right) / Math.max(1, months.length);
  const x = (index: number) => edge.left + (index + 0.5) * step;
  const every = Math.max(1, Math.ceil(64 / step));
  const spoken = months.map((each) => `${month(each.month)}: ${each.count}`).join(', ');
  const points = months.map(({ count }, index) => `${x(index)},${y(count)}`).join(' ');
  const right = size.width - edge.right;
  return (
    <Plot height={height} label={`${t(`title.${kind}`)}. ${spoken}`} size={size}>
      {limits && (
        <rect
          className={classes.usual}
          x={edge.left}
          width={Math.max(0, right - edge.left)}
          y={y(limits.upper)}
          height={y(limits.lower) - y(limits.upper)}
        />
      )}
      <RowLines ticks={ticks} y={y} from={edge.left} to={right} write={(tick) => number(tick)} />
      {limits && (
        <>
          <Level y={y(limits.upper)} from={edge.left} to={right} dashed>
            {t('upper', { count: limits.upper })}
          </Level>
          <Level y={y(limits.centre)} from={edge.left} to={right}>
            {t('centre', { mean: number(limits.centre) })}
          </Level>
          {limits.lower > 0 && <Level y={y(limits.lower)} from={edge.left} to={right} dashed />}
        </>
      )}
      <polyline points={points} className={classes.series} />
      {months.map((each, index) => (
        <g key={each.month}>
          <title>
            {t(each.running ? 'running' : 'month', { month: month(each.month), count: each.count })}
          </title>
          <Point x={x(index)} y={y(each.count)} mark={each.mark} running={each.running} />
          {index % every === 0 && (
            <text x={x(index)} y={height - 6} textAnchor="middle" className={classes.label}>
              {month(each.month)}
            </text>
          )}
        </g>
      ))}
    </Plot>
  );
}

interface LevelProps {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly dashed?: boolean;
  readonly children?: string;
}

function Level({ y, from, to, dashed = false, children }: LevelProps) {
  return (
    <>
      <line x1={from} x2={to} y1={y} y2={y} className={classes.level} data-dashed={dashed} />
      {children && (
        <text x={to + 6} y={y} dy="0.32em" className={classes.label}>
          {children}
        </text>
      )}
    </>
  );
}

type Month = LossReport['chart']['months'][number];

interface PointProps extends Pick<Month, 'mark' | 'running'> {
  readonly x: number;
  readonly y: number;
}

/** Outside the limits a diamond, in a run a larger ring, the running month hollow: none by its colour alone. */
function Point({ x, y, mark, running }: PointProps) {
  if (mark === 'above' || mark === 'below') {
    return <path d={`M${x} ${y - 7}l7 7-7 7-7-7z`} className={classes.outside} />;
  }
  if (mark !== null) return <circle cx={x} cy={y} r={5} className={classes.run} />;
  return <circle cx={x} cy={y} r={3.5} className={running ? classes.running : classes.point} />;
}
