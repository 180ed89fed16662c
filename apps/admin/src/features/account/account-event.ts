import type { AccountEvent } from './order-points.ts';

const bad: ReadonlySet<AccountEvent['kind']> = new Set<AccountEvent['kind']>([
  'cancelled',
  'returned',
  'complaint',
  'tenderLost',
  'deliveryLate',
  'promiseBroken',
  'loss',
  'refusal',
  'contactLeft',
  'competitorSeen',
]);

/** Whether an event speaks against us. */
export function isBad({ kind }: AccountEvent): boolean {
  return bad.has(kind);
}
