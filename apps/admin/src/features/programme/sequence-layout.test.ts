import type { Sequence } from '@sleutel/domain/sequence';
import { expect, test } from 'vitest';
import { layOut, NODE, START } from './sequence-layout.ts';

const sequence: Sequence = {
  start: 'mail',
  steps: [
    { key: 'mail', name: 'Mail', type: 'email', content: 'mail', next: 'bought' },
    { key: 'bought', name: 'Bought?', type: 'branch', on: 'order', yes: 'won', no: 'end' },
    { key: 'won', name: 'Won', type: 'exit', outcome: 'wonBack' },
    { key: 'end', name: 'End', type: 'exit', outcome: 'finished' },
    { key: 'lonely', name: 'Lonely', type: 'wait', duration: 'P1D', next: 'nowhere' },
  ],
};

test('what comes later stands lower, the ways of a branch beside each other, nothing on top of anything', () => {
  const { nodes, ways } = layOut(sequence);
  const at = (key: string) => nodes.find((node) => node.key === key) ?? { x: 0, y: 0 };
  expect([at(START).y, at('mail').y, at('bought').y, at('won').y]).toEqual(
    [at(START).y, at('mail').y, at('bought').y, at('won').y].sort((a, b) => a - b),
  );
  expect(Math.abs(at('won').x - at('end').x)).toBeGreaterThanOrEqual(NODE.width);
  expect(ways.map(({ id, to }) => `${id} → ${to}`)).toEqual([
    'start → mail',
    'mail next → bought',
    'bought yes → won',
    'bought no → end',
  ]);
});

/** Which step of each pair stands further to the left. */
function leftOf(sequence: Sequence, ...keys: readonly string[]): string[] {
  const { nodes } = layOut(sequence);
  const x = (key: string) => nodes.find((node) => node.key === key)?.x ?? 0;
  return keys.toSorted((one, other) => x(one) - x(other));
}

test('where chance decides, A stands to the left of B', () => {
  const chance: Sequence = {
    start: 'draw',
    steps: [
      { key: 'draw', name: 'Draw', type: 'branch', on: { kind: 'chance', share: 0.5 }, yes: 'a', no: 'b' },
      { key: 'a', name: 'A', type: 'offer', offer: 'offer', next: 'mailA' },
      { key: 'mailA', name: 'Mail A', type: 'email', content: 'a', next: 'wait' },
      { key: 'b', name: 'B', type: 'offer', offer: 'offer', next: 'mailB' },
      { key: 'mailB', name: 'Mail B', type: 'email', content: 'b', next: 'wait' },
      { key: 'wait', name: 'Wait', type: 'wait', duration: 'P7D', next: 'bought' },
      ...sequence.steps.slice(1, 4),
    ],
  };
  expect(leftOf(chance, 'b', 'a')).toEqual(['a', 'b']);
  expect(leftOf(chance, 'mailB', 'mailA')).toEqual(['mailA', 'mailB']);
});
