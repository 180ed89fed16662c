import { useElementSize } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import plot from '../../components/chart/plot.module.css';
import { Plot, RowLines } from '../../components/chart/plot.tsx';
import { linear } from '../../components/chart/ticks.ts';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './share-curve.module.css';
import { usualShare } from './usual-share.ts';

type Run = RouterOutputs['analysis']['list']['items'][number];

interface KeyShareProps {
  /** By the same measure, the oldest first. */
  readonly runs: readonly Run[];
}

const height = 220;
const margin = { top: 16, right: 44, bottom: 32, left: 44 };
const labelled = 90;

/** What the key accounts make together, run by run, against the band in which it usually lies. */
export function KeyShare({ runs }: KeyShareProps) {
  const t = useTranslations('analysis.keyShare');
  const { percent, day } = useFigures();
  const size = useElementSize();
  const right = Math.max(margin.left + 1, size.width - margin.right);
  const times = runs.map(({ asOf }) => Date.parse(asOf));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const x =
    first === last ? () => (margin.left + right) / 2 : linear([first, last], [margin.left + 16, right]);
  const y = linear([0, 1], [height - margin.bottom, margin.top]);
  const points = runs.map(({ id, asOf, totals }) => ({
    id,
    asOf,
    share: totals.keyAccounts.share,
    x: x(Date.parse(asOf)),
    y: y(totals.keyAccounts.share),
  }));
  // From the newest back, so that it is never the newest that goes without its words.
  const spoken = new Set<string>();
  points.reduceRight((until, point) => {
    if (until - point.x < labelled) return until;
    spoken.add(point.id);
    return point.x;
  }, Number.POSITIVE_INFINITY);
  return (
    <Plot height={height} label={t('title')} size={size}>
      <rect
        className={classes.band}
        x={margin.left}
        y={y(usualShare.to)}
        width={right - margin.left}
        height={y(usualShare.from) - y(usualShare.to)}
      />
      <text className={plot.label} x={margin.left + 8} y={y(usualShare.from) - 7}>
        {t('band')}
      </text>
      <RowLines
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        y={y}
        from={margin.left}
        to={right}
        write={(tick) => percent(tick)}
      />
      <polyline className={classes.curve} points={points.map((each) => `${each.x},${each.y}`).join(' ')} />
      {points.map((each) => (
        <g key={each.id}>
          <circle className={classes.mark} cx={each.x} cy={each.y} r={3.5} />
          {spoken.has(each.id) && (
            <>
              <text className={classes.name} x={each.x} y={each.y - 10} textAnchor="middle">
                {percent(each.share)}
              </text>
              <text className={plot.label} x={each.x} y={height - margin.bottom + 20} textAnchor="middle">
                {day(each.asOf)}
              </text>
            </>
          )}
        </g>
      ))}
    </Plot>
  );
}
