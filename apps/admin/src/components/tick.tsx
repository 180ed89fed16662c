import { useLayoutEffect, useRef } from 'react';
import classes from './tick.module.css';

interface TickProps {
  /** Nobody reads it, but it is said. */
  readonly label: string;
  readonly checked: boolean;
  /** Neither all nor nothing. */
  readonly some?: boolean;
  /** Where it is passed over with the Tab key, another key does what it does. */
  readonly passedOver?: boolean;
  /** Left out where who holds many of them hears the clicks. */
  readonly onToggle?: () => void;
}

/** A box to tick as the forms have it, made of so little that each row of a long table can have one. */
export function Tick({ label, checked, some = false, passedOver, onToggle = nothing }: TickProps) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <span className={classes.tick}>
      <input
        ref={box}
        type="checkbox"
        className={classes.box}
        aria-label={label}
        checked={checked}
        onChange={onToggle}
        {...(passedOver && { tabIndex: -1 })}
      />
      {some ? dash : checked && hook}
    </span>
  );
}

const hook = (
  <svg className={classes.sign} viewBox="0 0 10 7" aria-hidden="true">
    <path
      d="M1 3 4 6 9 1"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
const dash = (
  <svg className={classes.sign} viewBox="0 0 32 6" aria-hidden="true">
    <rect width="32" height="6" rx="3" fill="currentColor" />
  </svg>
);

function nothing(): void {}
