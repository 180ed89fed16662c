import { expect, test } from 'vitest';
import type { Sequence } from '../sequence/index.ts';
import { periodProblem, usualPeriod, wayBetween } from './index.ts';

const sequence: Sequence = {
  start: 'hello',
  steps: [
    { key: 'hello', name: 'Hello', type: 'email', content: 'hello', next: 'pause' },
    { key: 'pause', name: 'Pause', type: 'wait', duration: 'P3D', next: 'clicked' },
    { key: 'clicked', name: 'Clicked?', type: 'branch', on: 'humanClick', yes: 'call', no: 'again' },
    {
      key: 'call',
      name: 'Call',
      type: 'task',
      title: { en: 'Call', af: 'Bel' },
      assign: 'owner',
      dueInDays: 1,
      next: 'end',
    },
    { key: 'again', name: 'Again', type: 'email', content: 'again', next: 'pause' },
    { key: 'end', name: 'End', type: 'exit', outcome: 'finished' },
  ],
};

test('the way between two steps names the branches as they were left', () => {
  const way = wayBetween(sequence, 'pause', 'again').map(({ step, way: by }) => `${step.key} ${by}`);
  expect(way).toEqual(['pause next', 'clicked no']);
  expect(wayBetween(sequence, 'pause', 'end').map(({ step }) => step.key)).toEqual([
    'pause',
    'clicked',
    'call',
  ]);
});

test('a circle leads back to where it began, and what leads nowhere is empty', () => {
  expect(wayBetween(sequence, 'pause', 'pause').map(({ step }) => step.key)).toEqual([
    'pause',
    'clicked',
    'again',
  ]);
  expect(wayBetween(sequence, 'end', 'hello')).toEqual([]);
  expect(wayBetween(sequence, 'nowhere', 'hello')).toEqual([]);
});

test.each([
  ['2026-03-01', '2026-02-01', 'backwards'],
  ['2026-03-01', '2026-03-01', 'backwards'],
  ['2025-01-01', '2026-03-01', 'tooLong'],
  ['2026-03-01', '2026-03-10', 'notPast'],
  ['2026-03-01', '2026-03-09', null],
])('from %s until %s seen on 10 March: %s', (from, until, problem) => {
  expect(periodProblem({ from, until }, '2026-03-10')).toBe(problem);
});

test('the usual period can always be gone through', () => {
  for (const today of ['2026-03-10', '2024-03-01', '2026-01-01']) {
    expect(periodProblem(usualPeriod(today), today)).toBeNull();
  }
});
