import { Mark } from '../components/mark.tsx';
import { useDue } from './due.ts';
import classes from './due-mark.module.css';

interface DueMarkProps {
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
}

/** When something is due; what is late says by how much, in shape, colour and words. */
export function DueMark({ dueOn }: DueMarkProps) {
  const { words, late } = useDue()(dueOn);
  if (!late) return words;
  return (
    <span className={classes.late}>
      <Mark shape="filledDiamond" colour="var(--lost)">
        {words}
      </Mark>
    </span>
  );
}
