import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import plot from '../../../components/chart/plot.module.css';
import { Plot } from '../../../components/chart/plot.tsx';
import { linear, ticksBetween } from '../../../components/chart/ticks.ts';
import classes from './result.module.css';
import type { Result } from './results-tab.tsx';

interface DifferenceLineProps {
  readonly comparison: Result['reorder'];
  readonly write: (difference: number) => string;
  readonly label: string;
  readonly unit: string;
}

const height = 76;
const edge = 34;
const middle = 22;

/** A difference as a point with its 95 % interval, beside the line of no difference; grey and hollow until it is told from chance. */
export function DifferenceLine({ comparison, write, label, unit }: DifferenceLineProps) {
  const t = useTranslations('result');
  const size = useElementSize();
  const { difference, interval, verdict } = comparison;
  if (difference === null || interval === null) return null;
  const { low, high } = interval;
  const reach = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const ticks = ticksBetween(Math.min(low, -reach / 4), Math.max(high, reach / 4), size.width < 420 ? 3 : 5);
  const x = linear([ticks[0] ?? -1, ticks.at(-1) ?? 1], [edge, size.width - edge]);
  const words = t('between', { low: write(low), high: write(high) });
  return (
    <div>
      <Text
        size="sm"
        {...(verdict === 'cannotTell' && { c: 'dimmed' })}
      >{`${write(difference)} ${unit}; ${words}`}</Text>
      <Plot height={height} label={`${label}: ${write(difference)} ${unit}; ${words}`} size={size}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={x(tick)}
              x2={x(tick)}
              y1={6}
              y2={height - 30}
              className={tick === 0 ? classes.zero : plot.line}
            />
            <text x={x(tick)} y={height - 14} textAnchor="middle" className={plot.label}>
              {write(tick)}
            </text>
          </g>
        ))}
        <g data-verdict={verdict}>
          <line x1={x(low)} x2={x(high)} y1={middle} y2={middle} className={classes.whisker} />
          {[low, high].map((end) => (
            <line
              key={end}
              x1={x(end)}
              x2={x(end)}
              y1={middle - 6}
              y2={middle + 6}
              className={classes.whisker}
            />
          ))}
          <circle cx={x(difference)} cy={middle} r={5} className={classes.point} />
        </g>
      </Plot>
    </div>
  );
}
