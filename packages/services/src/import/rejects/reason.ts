import type { Reason } from '@sleutel/domain/import';

/** Reasons are written by the imports alone, so what is kept is one; the cast says no more than that. */
export function readReason(kept: string): Reason {
  return JSON.parse(kept) as Reason;
}
