import type { ReactNode } from 'react';
import classes from './mark.module.css';

export type MarkShape = 'full' | 'half' | 'ring' | 'diamond' | 'filledDiamond';

const shapes: Record<MarkShape, ReactNode> = {
  full: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 2a4 4 0 0 0 0 8z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  diamond: <path d="M6 1.5 10.5 6 6 10.5 1.5 6z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  filledDiamond: <path d="M6 1.2 10.8 6 6 10.8 1.2 6z" fill="currentColor" />,
};

interface MarkProps {
  readonly shape: MarkShape;
  /** Any CSS colour. */
  readonly colour: string;
  /** A whole sentence, which may take several lines; a word stays on one. */
  readonly sentence?: boolean;
  readonly children: ReactNode;
}

/** A word with a shape and a colour before it, so that none of the three has to carry the meaning alone. */
export function Mark({ shape, colour, sentence = false, children }: MarkProps) {
  return (
    <span className={classes.mark} data-sentence={sentence || undefined}>
      <svg className={classes.shape} viewBox="0 0 12 12" style={{ color: colour }} aria-hidden="true">
        {shapes[shape]}
      </svg>
      {children}
    </span>
  );
}
