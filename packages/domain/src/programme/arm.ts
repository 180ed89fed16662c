export interface ArmCandidate {
  readonly accountId: string;
  /** Its ABC-XYZ cell. */
  readonly stratum: string;
  /** A keyed hash of programme and account: chance that nobody chose and anybody can check. */
  readonly key: string;
}

export type Arm = 'treated' | 'heldOut';

export interface ArmAssignment {
  readonly accountId: string;
  readonly stratum: string;
  readonly arm: Arm;
}

/**
 * Puts accounts into arms. Sorted by stratum and then by key, every 1/share-th one is held out, so that each stratum
 * gives its share to within one account and the whole does too. `share` is 0 to 0.5.
 */
export function assignArms(candidates: readonly ArmCandidate[], share: number): ArmAssignment[] {
  const sorted = [...candidates].sort((a, b) =>
    a.stratum === b.stratum ? compare(a.key, b.key) : compare(a.stratum, b.stratum),
  );
  return sorted.map(({ accountId, stratum }, index) => {
    const heldOut = Math.floor((index + 1) * share + 0.5) > Math.floor(index * share + 0.5);
    return { accountId, stratum, arm: heldOut ? 'heldOut' : 'treated' };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
