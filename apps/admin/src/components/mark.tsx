import type { ReactNode } from 'react';
import classes from './mark.module.css';

export type MarkShape = 'full' | 'half' | 'ring' | 'diamond' | 'filledDiamond' | 'dash' | 'dot';

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
  dash: <path d="M2 6h8" stroke="currentColor" strokeWidth="1.6" />,
  dot: <circle cx="6" cy="6" r="1.4" fill="currentColor" />,
};

interface MarkProps extends ShapeProps {
  /** A whole sentence, which may take several lines; a word stays on one. */
  readonly sentence?: boolean;
  readonly children: ReactNode;
}

interface ShapeProps {
  readonly shape: MarkShape;
  /** Any CSS colour. */
  readonly colour: string;
}

/** The shape alone, where what it says stands in words beside it or is told otherwise. */
export function Shape({ shape, colour }: ShapeProps) {
  return (
    <svg className={classes.shape} viewBox="0 0 12 12" style={{ color: colour }} aria-hidden="true">
      {shapes[shape]}
    </svg>
  );
}

/** A word with a shape and a colour before it, so that none of the three has to carry the meaning alone. */
export function Mark({ shape, colour, sentence = false, children }: MarkProps) {
  return (
    <span className={classes.mark} data-sentence={sentence || undefined}>
      <Shape shape={shape} colour={colour} />
      {children}
    </span>
  );
}
