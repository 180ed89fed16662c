import type { AccountSnapshot } from '../analysis/snapshot.ts';

/** The latest snapshot, and the newest of an earlier day by the same measure to compare it with. */
export function compared(snapshots: readonly AccountSnapshot[]) {
  const snapshot = snapshots[0] ?? null;
  const earlier = snapshots.find(
    ({ asOf, measure }) => snapshot !== null && asOf < snapshot.asOf && measure === snapshot.measure,
  );
  return { snapshot, previous: earlier ?? null };
}
