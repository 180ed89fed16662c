import { expect, test } from 'vitest';
import { isSameSequence, landingOf, sequenceDifference } from './migration.ts';
import type { Sequence } from './sequence.ts';
import type { Step } from './step.ts';

const email = (key: string, next: string): Step => ({ key, name: key, type: 'email', content: key, next });
const wait = (key: string, next: string, duration = 'P5D'): Step => ({
  key,
  name: key,
  type: 'wait',
  duration,
  next,
});
const end: Step = { key: 'end', name: 'end', type: 'exit', outcome: 'finished' };
const sequence = (...steps: Step[]): Sequence => ({ start: steps[0]?.key ?? '', steps });

const from = sequence(email('hello', 'week'), wait('week', 'again'), email('again', 'end'), end);

test('who stands at a step that is still there stays at it, whatever it says now', () => {
  const to = sequence(email('hello', 'week'), wait('week', 'end', 'P9D'), end);
  expect(landingOf('week', from, to)).toEqual({ kind: 'same', stepKey: 'week' });
});

test('where a step is gone the nearest one behind it is proposed, and a person says', () => {
  const to = sequence(email('hello', 'again'), email('again', 'end'), end);
  expect(landingOf('week', from, to)).toEqual({ kind: 'open', proposal: 'again' });
  expect(landingOf('week', from, to, { week: 'end' })).toEqual({ kind: 'answered', stepKey: 'end' });
  expect(landingOf('week', from, to, { week: null })).toEqual({ kind: 'leaves' });
  expect(landingOf('week', from, to, { week: 'nowhere' })).toEqual({ kind: 'open', proposal: 'again' });
  expect(landingOf('toString', from, to)).toEqual({ kind: 'open', proposal: null });
});

test('a step that became another kind of step is another step', () => {
  const to = sequence(email('hello', 'week'), email('week', 'again'), email('again', 'end'), end);
  expect(landingOf('week', from, to)).toEqual({ kind: 'open', proposal: 'again' });
});

test('a difference names what came, went and says something else', () => {
  const to = sequence(email('hello', 'week'), wait('week', 'thanks', 'P9D'), email('thanks', 'end'), end);
  expect(sequenceDifference(from, to)).toEqual({
    added: ['thanks'],
    removed: ['again'],
    changed: ['week'],
    startMoved: false,
  });
  expect(isSameSequence(from, structuredClone(from))).toBe(true);
  expect(isSameSequence(from, { ...from, start: 'week' })).toBe(false);
});
