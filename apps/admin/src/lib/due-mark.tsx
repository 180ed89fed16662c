import { Mark } from '../components/mark.tsx';
import { useDue } from './due.ts';
import classes from './due-mark.module.css';

interface DueMarkProps {
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  /** Whether it stands after other words of its line: a late one is parted from them by its shape. */
  readonly parted?: boolean;
}

/** When something is due; what is late says by how much, in shape, colour and words. */
export function DueMark({ dueOn, parted = false }: DueMarkProps) {
  const { words, late } = useDue()(dueOn);
  if (!late) return parted ? ` · ${words}` : words;
  return (
    <>
      {parted && ' '}
      <span className={classes.late}>
        <Mark shape="filledDiamond" colour="var(--lost)">
          {words}
        </Mark>
      </span>
    </>
  );
}
