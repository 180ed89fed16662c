import { money } from '../money/index.ts';
import type { PlanGoal } from './document.ts';

/**
 * How much of the way from start to target a goal has gone, 0 to 1 (more where it was passed, below 0 where it went
 * back); 1 where start and target are the same and reached. Null while nothing was read.
 */
export function goalProgress(goal: Pick<PlanGoal, 'start' | 'target'>, value: string | null): number | null {
  if (value === null) return null;
  const start = money(goal.start);
  const way = money(goal.target).minus(start);
  if (way.isZero()) return money(value).gte(start) ? 1 : 0;
  return money(value).minus(start).div(way).toNumber();
}

/** Likelihood times impact, 1 to 25. */
export function riskScore(risk: { readonly likelihood: number; readonly impact: number }): number {
  return risk.likelihood * risk.impact;
}

/** Low to 5, middle to 12, high above: the usual bands of a five by five matrix. */
export function riskBand(score: number): 'low' | 'middle' | 'high' {
  if (score <= 5) return 'low';
  return score <= 12 ? 'middle' : 'high';
}
