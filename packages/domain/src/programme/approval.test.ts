import { expect, test } from 'vitest';
import { type Approval, approve, isApproved } from './approval.ts';

const day = (number: number) => new Date(Date.UTC(2026, 2, number));
const given = (userId: string, side: Approval['side'], contentHash: string, at: number): Approval => ({
  userId,
  side,
  contentHash,
  approvedAt: day(at),
  voidedAt: null,
});
const request = { userId: 'ben', role: 'sales', side: 'sales', contentHash: 'h1' } as const;
const fresh = { contentHash: 'h1', approvals: [], authors: [{ userId: 'anna', lastEditAt: day(1) }] };

test('both sides approve, each by a person of their own', () => {
  expect(approve(request, fresh)).toEqual({ kind: 'approved', complete: false });
  const half = { ...fresh, approvals: [given('ben', 'sales', 'h1', 2)] };
  const marketing = { ...request, userId: 'cara', role: 'marketer', side: 'marketing' } as const;
  expect(approve(marketing, half)).toEqual({ kind: 'approved', complete: true });
  expect(approve({ ...marketing, userId: 'ben', role: 'admin' }, half)).toMatchObject({
    reason: 'otherSide',
  });
  expect(approve({ ...request, userId: 'dan' }, half)).toMatchObject({ reason: 'alreadyApproved' });
});

test('nobody approves what they wrote, for another side, or what has changed meanwhile', () => {
  expect(approve({ ...request, userId: 'anna' }, fresh)).toMatchObject({ reason: 'ownWork' });
  expect(approve({ ...request, role: 'marketer' }, fresh)).toMatchObject({ reason: 'notForSide' });
  expect(approve({ ...request, role: 'viewer' }, fresh)).toMatchObject({ reason: 'notForSide' });
  expect(approve({ ...request, contentHash: 'h0' }, fresh)).toMatchObject({ reason: 'changed' });
});

test('who wrote only before the last agreement may approve what another changed since', () => {
  const agreed = [given('ben', 'sales', 'h1', 2), given('cara', 'marketing', 'h1', 3)];
  const voided = agreed.map((each) => ({ ...each, voidedAt: day(4) }));
  const changed = {
    contentHash: 'h2',
    approvals: voided,
    authors: [
      { userId: 'anna', lastEditAt: day(1) },
      { userId: 'dan', lastEditAt: day(4) },
    ],
  };
  const again = { ...request, contentHash: 'h2' };
  expect(approve({ ...again, userId: 'anna' }, changed)).toMatchObject({ kind: 'approved' });
  expect(approve({ ...again, userId: 'dan' }, changed)).toMatchObject({ reason: 'ownWork' });
});

test('an approval holds for its content only, and not when it was voided', () => {
  const agreed = [given('ben', 'sales', 'h1', 2), given('cara', 'marketing', 'h1', 3)];
  expect(isApproved(agreed, 'h1')).toBe(true);
  expect(isApproved(agreed, 'h2')).toBe(false);
  expect(
    isApproved([{ ...given('ben', 'sales', 'h1', 2), voidedAt: day(3) }, ...agreed.slice(1)], 'h1'),
  ).toBe(false);
  expect(isApproved([given('ben', 'sales', 'h1', 2), given('ben', 'marketing', 'h1', 3)], 'h1')).toBe(false);
});
