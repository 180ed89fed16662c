import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './figures.module.css';

interface FiguresProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Numbers side by side in one frame, each a `Figure`. */
export function Figures({ label, children }: FiguresProps) {
  return (
    <dl className={classes.figures} aria-label={label}>
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
