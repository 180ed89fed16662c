import type { FileFit } from '@sleutel/services/analysis/file';
import { rejectLines } from './notice-lines.ts';
import { modelLine } from './report.ts';

/** A fit for the person at the terminal. */
export function fitLines({ fit, holdout, calibratedUntil, rejects }: FileFit): string[] {
  const lines = [
    ...rejectLines(rejects),
    modelLine(fit),
    `Calibrated on the orders until ${calibratedUntil}.`,
  ];
  if (fit.fallback !== undefined) lines.push('! Too few or too uniform accounts: a weak prior took part.');
  if (!fit.converged) lines.push('! The search did not converge; do not rely on these parameters.');
  if (holdout === undefined) return lines;
  const { weeks, expected, actual, mae } = holdout;
  return [
    ...lines,
    `In the ${weeks.toFixed(1)} weeks after it ${expected.toFixed(1)} orders were expected and ${actual} came;`,
    `mean absolute error ${mae.toFixed(3)} orders an account.`,
  ];
}
