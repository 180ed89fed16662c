import { Mark } from '../components/mark.tsx';
import { useDue } from './due.ts';
import classes from './due-mark.module.css';

interface DueMarkProps {
  readonly dueOn: string;
  /** From which day it is seen; today where it is left out. */
  readonly today?: string;
}

/** When something is due; what is late says by how much, in shape, colour and words. */
export function DueMark({ dueOn, today }: DueMarkProps) {
  const { words, late } = useDue()(dueOn, today);
  if (!late) return words;
  return (
    <span className={classes.late}>
      <Mark shape="filledDiamond" colour="var(--lost)">
        {words}
      </Mark>
    </span>
  );
}
