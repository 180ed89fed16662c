import { Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useArrival } from './use-arrival.ts';

interface SectionProps {
  /** What an address names it by after its `#`. */
  readonly id?: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A framed part of a page under its own title. */
export function Section({ id: anchor = '', title, lead, children }: SectionProps) {
  const id = useId();
  const place = useArrival<HTMLElement>(anchor);
  return (
    <Paper component="section" {...(anchor ? place : {})} withBorder p="lg" aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {lead && (
        <Text c="dimmed" size="sm">
          {lead}
        </Text>
      )}
      <div style={{ marginTop: 12 }}>{children}</div>
    </Paper>
  );
}
