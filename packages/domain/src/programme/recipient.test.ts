import { expect, test } from 'vitest';
import { type Candidate, resolveRecipients } from './recipient.ts';

const person = (contactId: string, changes: Partial<Candidate> = {}): Candidate => ({
  contactId,
  role: 'champion',
  influence: 3,
  left: false,
  hasAddress: true,
  suppressed: false,
  consent: 'granted',
  ...changes,
});
const rule = {
  targetRoles: ['decisionMaker', 'champion'],
  peoplePerAccount: 1,
  consentPolicy: 'granted',
} as const;
const ids = (candidates: Candidate[], changes = {}) =>
  resolveRecipients(candidates, { ...rule, ...changes }).people.map((each) => each.contactId);

test('target roles decide in their order, then influence', () => {
  const head = person('head', { role: 'decisionMaker', influence: 1 });
  expect(ids([person('a'), person('b', { influence: 5 }), head])).toEqual(['head']);
  expect(ids([person('a'), person('b', { influence: 5 }), head], { peoplePerAccount: 2 })).toEqual([
    'head',
    'b',
  ]);
  expect(ids([person('a', { role: null })], { targetRoles: [] })).toEqual(['a']);
});

test('who left or may not be written to makes room for the next, and is listed with the reason', () => {
  const everybody = [
    person('left', { role: 'decisionMaker', left: true }),
    person('mute', { role: 'decisionMaker', hasAddress: false }),
    person('gone', { role: 'decisionMaker', suppressed: true }),
    person('no', { role: 'decisionMaker', consent: 'withdrawn' }),
    person('unasked', { role: 'decisionMaker', consent: null }),
    person('clerk', { role: 'gatekeeper' }),
    person('next'),
    person('spare'),
  ];
  const { people, leftOut } = resolveRecipients(everybody, rule);
  expect(people.map((each) => each.contactId)).toEqual(['next']);
  expect(Object.fromEntries(leftOut.map(({ person: each, reason }) => [each.contactId, reason]))).toEqual({
    left: 'left',
    mute: 'noAddress',
    gone: 'suppressed',
    no: 'consentWithdrawn',
    unasked: 'noConsent',
    clerk: 'notTargetRole',
    spare: 'beyondPerAccount',
  });
  expect(ids(everybody, { consentPolicy: 'notWithdrawn' })).toEqual(['unasked']);
});
