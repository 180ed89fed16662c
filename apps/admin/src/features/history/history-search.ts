import { TimelineKind } from '@sleutel/domain/account';
import { z } from 'zod';

const day = z.iso.date().optional().catch(undefined);

/** What of the history is shown. */
export const HistorySearch = z.object({
  kinds: z.array(TimelineKind).min(1).optional().catch(undefined),
  from: day,
  until: day,
});
export type HistorySearch = z.infer<typeof HistorySearch>;

export function isFiltered({ kinds, from, until }: HistorySearch): boolean {
  return [kinds, from, until].some((value) => value !== undefined);
}
