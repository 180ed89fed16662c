import { useElementSize } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { Plot, RowLines } from '../../components/chart/plot.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './report.module.css';

interface MonthSharesProps {
  readonly months: RouterOutputs['report']['punctuality']['months'];
}

const height = 180;
const edge = { left: 48, right: 8, top: 16, bottom: 24 };

/** The share done in time, month by month. */
export function MonthShares({ months }: MonthSharesProps) {
  const t = useTranslations('report.punctuality');
  const { month, percent } = useFigures();
  const size = useElementSize();
  const inner = Math.max(0, size.width - edge.left - edge.right);
  const step = inner / Math.max(1, months.length);
  const y = (share: number) => edge.top + (1 - share) * (height - edge.top - edge.bottom);
  const label = months.map((each) => `${month(each.month)}: ${percent(each.share ?? 0)}`).join(', ');
  return (
    <Plot height={height} label={`${t('months')}. ${label}`} size={size}>
      <RowLines
        ticks={[0, 0.5, 1]}
        y={y}
        from={edge.left}
        to={size.width - edge.right}
        write={(tick) => percent(tick)}
      />
      {months.map((each, index) => {
        const x = edge.left + index * step;
        return (
          <g key={each.month}>
            <title>{t('month', { month: month(each.month), onTime: each.onTime, late: each.late })}</title>
            <rect
              x={x + step * 0.15}
              width={step * 0.7}
              y={y(each.share ?? 0)}
              height={y(0) - y(each.share ?? 0)}
              className={classes.bar}
            />
            {step > 34 && (
              <text x={x + step / 2} y={height - 8} textAnchor="middle" className={classes.label}>
                {month(each.month).slice(0, 3)}
              </text>
            )}
          </g>
        );
      })}
    </Plot>
  );
}
