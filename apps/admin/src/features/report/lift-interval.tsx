import { linear } from '../../components/chart/ticks.ts';
import type { SignLift } from './loss-signs.tsx';
import classes from './report.module.css';

const width = 160;
const height = 16;

interface LiftIntervalProps {
  readonly sign: SignLift;
  /** All that stand under each other: they share one scale. */
  readonly signs: readonly SignLift[];
}

/** A ratio with its interval on a scale of powers, the line at 1 where a sign says nothing. */
export function LiftInterval({ sign: { ratio, low, high, verdict }, signs }: LiftIntervalProps) {
  if (ratio === null || low === null || high === null) return null;
  const bounds = signs.flatMap((each) => [each.low ?? 1, each.high ?? 1]);
  const reach = Math.max(Math.LN2, ...bounds.map((bound) => Math.abs(Math.log(bound))));
  const scale = linear([-reach, reach], [4, width - 4]);
  const x = (value: number) => scale(Math.log(value));
  const middle = height / 2;
  return (
    <svg width={width} height={height} aria-hidden="true">
      <line x1={x(1)} x2={x(1)} y1={0} y2={height} className={classes.none} />
      <line
        x1={x(low)}
        x2={x(high)}
        y1={middle}
        y2={middle}
        className={classes.interval}
        data-verdict={verdict}
      />
      <circle cx={x(ratio)} cy={middle} r={4} className={classes.ratio} />
    </svg>
  );
}
