import type { Step } from '@sleutel/domain/sequence';
import type { Programme } from '../../lib/programme.ts';
import classes from './sequence-canvas.module.css';

interface StepShareProps {
  readonly step: Step;
  readonly programme: Programme;
}

/** How many of those who entered got to a step's e-mail or stand at it, as a bar; the numbers stand beside it. */
export function StepShare({ step, programme: { progress, launchedAt } }: StepShareProps) {
  if (launchedAt === null) return null;
  const { active, held, finished, stopped } = progress.enrolments;
  const entered = active + held + finished + stopped;
  const counts = progress.steps[step.key];
  const here = (counts?.sent ?? 0) + (counts?.waiting ?? 0);
  if (entered === 0 || here === 0) return null;
  return <span className={classes.share} style={{ '--share': Math.min(1, here / entered) }} aria-hidden />;
}
