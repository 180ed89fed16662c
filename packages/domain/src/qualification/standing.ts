import { z } from 'zod';
import { QualificationKind } from './kind.ts';

/** What is known of one of the three P's: the newest evidence counts. */
export interface KindStanding {
  /** 0 (unknown or absent) to 3 (proven); null without any evidence. */
  readonly score: number | null;
  /** `YYYY-MM-DD` */
  readonly observedOn: string | null;
}

export type Standing = Readonly<Record<QualificationKind, KindStanding>>;

/** Where a prospect stands on the board: what to find out next, or that it is ready for an offer. */
export const BoardColumn = z.enum([...QualificationKind.options, 'ready']);
export type BoardColumn = z.infer<typeof BoardColumn>;

/** From this score on a P counts as shown. */
export const shownFrom = 2;

/** Evidence older than this has to be looked at again. */
export const staleAfterDays = 365;

/**
 * What is missing first, in the order one asks: without a need solvency does not matter, without money authority
 * does not. Missing is what has no evidence, too little, or evidence from before `freshFrom` (`YYYY-MM-DD`).
 */
export function boardColumnOf(standing: Standing, freshFrom: string): BoardColumn {
  return QualificationKind.options.find((kind) => isMissing(standing[kind], freshFrom)) ?? 'ready';
}

/** Which of the three are missing. */
export function missingOf(standing: Standing, freshFrom: string): QualificationKind[] {
  return QualificationKind.options.filter((kind) => isMissing(standing[kind], freshFrom));
}

/** Why a P is missing: nobody looked, what was found is too little, or too old. Null where it is shown. */
export function lackOf(
  { score, observedOn }: KindStanding,
  freshFrom: string,
): 'unknown' | 'tooLittle' | 'tooOld' | null {
  if (score === null || observedOn === null) return 'unknown';
  if (score < shownFrom) return 'tooLittle';
  return observedOn < freshFrom ? 'tooOld' : null;
}

function isMissing(standing: KindStanding, freshFrom: string): boolean {
  return lackOf(standing, freshFrom) !== null;
}
