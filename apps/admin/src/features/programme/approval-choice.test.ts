import type { Role } from '@sleutel/domain/user';
import { expect, test } from 'vitest';
import { approvalChoice } from './approval-choice.ts';

const somebody = (role: Role) => ({ id: 'me', role });
const byMarketing = (id: string, standing = true) => ({ side: 'marketing' as const, user: { id }, standing });

test('a role approves for its own sides as long as they are open', () => {
  const fresh = { approvals: [], writers: [] };
  expect(approvalChoice(somebody('admin'), fresh)).toEqual({ kind: 'may', sides: ['sales', 'marketing'] });
  expect(approvalChoice(somebody('manager'), fresh)).toEqual({ kind: 'may', sides: ['sales'] });
  expect(approvalChoice(somebody('viewer'), fresh)).toEqual({ kind: 'mayNot', reason: 'notForSide' });
});

test('an approval that stands closes its side, one that is void does not', () => {
  const marketer = somebody('marketer');
  const given = { approvals: [byMarketing('other')], writers: [] };
  expect(approvalChoice(marketer, given)).toEqual({ kind: 'mayNot', reason: 'notForSide' });
  const taken = { approvals: [byMarketing('other', false)], writers: [] };
  expect(approvalChoice(marketer, taken)).toEqual({ kind: 'may', sides: ['marketing'] });
});

test('nobody approves what they wrote, nor for both sides', () => {
  const admin = somebody('admin');
  expect(approvalChoice(admin, { approvals: [], writers: [{ id: 'me' }] })).toMatchObject({
    reason: 'ownWork',
  });
  const mine = { approvals: [byMarketing('me')], writers: [] };
  expect(approvalChoice(admin, mine)).toMatchObject({ reason: 'otherSide' });
});
