import { Title } from '@mantine/core';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './timeline.module.css';
import { TimelineEntry } from './timeline-entry.tsx';

export type TimelineItem = RouterOutputs['account']['timeline']['items'][number];

interface TimelineProps {
  readonly items: readonly TimelineItem[];
  /** What money is in that names no currency. */
  readonly currency: string;
}

/** Things that happened, under the months in which they did. */
export function Timeline({ items, currency }: TimelineProps) {
  const { month: write } = useFigures();
  return byMonth(items).map(([month, ofMonth]) => (
    <section key={month} aria-labelledby={`month-${month}`}>
      <Title order={2} size="h4" id={`month-${month}`} mb={8}>
        {write(month)}
      </Title>
      <ol className={classes.line}>
        {ofMonth.map((item) => (
          <TimelineEntry key={`${item.kind} ${item.key}`} item={item} currency={currency} />
        ))}
      </ol>
    </section>
  ));
}

function byMonth(items: readonly TimelineItem[]): [string, TimelineItem[]][] {
  const months = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const month = item.on.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return [...months];
}
