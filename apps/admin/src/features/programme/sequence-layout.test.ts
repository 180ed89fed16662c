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
