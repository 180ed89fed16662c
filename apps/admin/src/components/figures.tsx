import { Text } from '@mantine/core';
import { Children, type ReactNode } from 'react';
import classes from './figures.module.css';

interface FiguresProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** More do not fit side by side where the screens are widest. */
const MOST_IN_A_ROW = 7;

/** Numbers side by side in one frame, each a `Figure`; where they take several rows, of about the same length. */
export function Figures({ label, children }: FiguresProps) {
  const count = Children.toArray(children).length;
  const rows = Math.max(1, Math.ceil(count / MOST_IN_A_ROW));
  return (
    <dl className={classes.figures} aria-label={label} style={{ '--in-row': Math.ceil(count / rows) }}>
      {children}
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  /** What it is measured by, or what it was before. */
  readonly note?: string | undefined;
  /** Any CSS colour. */
  readonly colour?: string | undefined;
}

/** One number with its name and a note. */
export function Figure({ name, value, note, colour }: FigureProps) {
  return (
    <div className={classes.figure}>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="xl" fw={600} lh={1.3} {...(colour ? { style: { color: colour } } : {})}>
        {value}
      </Text>
      {note && (
        <Text component="dd" size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </div>
  );
}
