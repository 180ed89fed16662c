import { expect, test } from 'vitest';
import { type LastEntry, mayEnter } from './reentry.ts';

const now = new Date('2026-03-18T09:00:00Z');
const ended: LastEntry = {
  state: 'finished',
  endedAt: new Date('2026-03-08T09:00:00Z'),
  occurrenceSeen: false,
};

test('whoever never was in may enter, whatever the policy', () => {
  expect(mayEnter(undefined, null, null, now)).toEqual({ kind: 'enter' });
  expect(mayEnter({ kind: 'onOccurrence' }, null, null, now)).toEqual({ kind: 'enter' });
});

test('whoever is in is not entered a second time', () => {
  for (const state of ['active', 'held'] as const) {
    const last = { ...ended, state, endedAt: null };
    expect(mayEnter({ kind: 'afterDays', days: 0 }, last, 'tender 7', now)).toMatchObject({
      reason: 'alreadyIn',
    });
  }
});

test('without a policy nobody comes back', () => {
  expect(mayEnter(undefined, ended, 'tender 7', now)).toMatchObject({ reason: 'noReentry', from: null });
  expect(mayEnter({ kind: 'never' }, ended, 'tender 7', now)).toMatchObject({ reason: 'noReentry' });
});

test('days are counted from the end, to the moment', () => {
  expect(mayEnter({ kind: 'afterDays', days: 10 }, ended, null, now)).toEqual({ kind: 'reenter' });
  expect(mayEnter({ kind: 'afterDays', days: 11 }, ended, null, now)).toEqual({
    kind: 'refused',
    reason: 'tooSoon',
    from: new Date('2026-03-19T09:00:00Z'),
  });
});

test('an occurrence lets in once', () => {
  const policy = { kind: 'onOccurrence' } as const;
  expect(mayEnter(policy, ended, null, now)).toMatchObject({ reason: 'occurrenceMissing' });
  expect(mayEnter(policy, ended, 'tender 7', now)).toEqual({ kind: 'reenter' });
  expect(mayEnter(policy, { ...ended, occurrenceSeen: true }, 'tender 7', now)).toMatchObject({
    reason: 'occurrenceSeen',
  });
});
