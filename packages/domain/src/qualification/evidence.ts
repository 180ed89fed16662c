import type { QualificationKind } from './kind.ts';
import { type Standing, staleAfterDays } from './standing.ts';

/** What a piece of evidence for one of the three P's says, and when. */
export interface Evidence {
  readonly kind: QualificationKind;
  /** 0 (unknown or absent) to 3 (proven). */
  readonly score: number;
  /** `YYYY-MM-DD` */
  readonly observedOn: string;
}

/** The evidence that counts: of each P the first, in a list that has the newest first. */
export function newestEvidence<Row extends Evidence>(
  rows: readonly Row[],
): Readonly<Record<QualificationKind, Row | null>> {
  const first = (kind: QualificationKind) => rows.find((row) => row.kind === kind) ?? null;
  return { need: first('need'), solvency: first('solvency'), authority: first('authority') };
}

/** How an account stands by its evidence, the newest first. */
export function standingOf(rows: readonly Evidence[]): Standing {
  const newest = newestEvidence(rows);
  const stand = (kind: QualificationKind) => ({
    score: newest[kind]?.score ?? null,
    observedOn: newest[kind]?.observedOn ?? null,
  });
  return { need: stand('need'), solvency: stand('solvency'), authority: stand('authority') };
}

const dayMs = 86_400_000;

/** The first day, `YYYY-MM-DD`, whose evidence still counts on `today`. */
export function freshFromOn(today: string): string {
  return new Date(Date.parse(today) - staleAfterDays * dayMs).toISOString().slice(0, 10);
}
