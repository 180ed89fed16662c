import { expect, test } from 'vitest';
import type { Sequence } from '../sequence.ts';
import { moveStep } from './edit.ts';
import { slotBefore, slotBehind } from './neighbour.ts';

const sequence: Sequence = {
  start: 'a',
  steps: [
    { key: 'a', name: 'A', type: 'email', content: 'text', next: 'b' },
    { key: 'b', name: 'B', type: 'wait', duration: 'P1D', next: 'c' },
    { key: 'c', name: 'C', type: 'branch', on: 'reply', yes: 'end', no: 'end' },
    { key: 'end', name: 'End', type: 'exit', outcome: 'finished' },
  ],
};

test('a step goes one place earlier and comes back one place later', () => {
  const up = moveStep(sequence, 'b', slotBefore(sequence, 'b') ?? 'start');
  if (up.kind === 'refused') throw new Error(up.reason);
  expect(up.sequence.start).toBe('b');
  const down = moveStep(up.sequence, 'b', slotBehind(up.sequence, 'b') ?? 'start');
  expect(down.kind === 'done' && [down.sequence.start, ...down.sequence.steps]).toEqual([
    'a',
    ...sequence.steps,
  ]);
});

test('the first has nothing before it, an end nothing behind it', () => {
  expect([slotBefore(sequence, 'a'), slotBehind(sequence, 'c')]).toEqual([null, null]);
});
