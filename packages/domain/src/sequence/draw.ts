import type { BranchStep, Step } from './step.ts';

/** The way of a branch that chance sent an account by. */
export type DrawnWay = 'yes' | 'no';

/** A branch that goes by chance. */
export type ChanceBranch = BranchStep & { readonly on: Extract<BranchStep['on'], { kind: 'chance' }> };

export function isChanceBranch(step: Step): step is ChanceBranch {
  return step.type === 'branch' && typeof step.on !== 'string' && step.on.kind === 'chance';
}

/** An account that stands before a branch and has to be drawn. */
export interface DrawCandidate {
  readonly accountId: string;
  /** Its ABC-XYZ cell: each gets its share of both ways. */
  readonly stratum: string;
  /** A keyed hash of programme, branch and account: chance that nobody chose and anybody can check. */
  readonly key: string;
}

/** What was drawn at a branch before, and where its round of draws began: 0 up to 1, by chance too. */
export interface DrawnBefore {
  readonly count: number;
  readonly start: number;
}

/**
 * Draws accounts, sorted by stratum and then by key, at even distances: of any number drawn one after the other
 * `share` go by `yes`, to within one account, whether they come together or one by one. By its random start each has
 * the same chance of it (systematic sampling).
 */
export function drawWays<Candidate extends DrawCandidate>(
  candidates: readonly Candidate[],
  share: number,
  { count, start }: DrawnBefore,
): (Candidate & { readonly way: DrawnWay })[] {
  const sorted = [...candidates].sort(
    (a, b) => compare(a.stratum, b.stratum) || compare(a.key, b.key) || compare(a.accountId, b.accountId),
  );
  const marks = (drawn: number) => Math.floor(drawn * share + start);
  return sorted.map((candidate, index) => {
    const drawn = count + index;
    return { ...candidate, way: marks(drawn + 1) > marks(drawn) ? 'yes' : 'no' };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
