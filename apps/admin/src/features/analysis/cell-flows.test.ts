import { expect, test } from 'vitest';
import { cellFlows } from './cell-flows.ts';

test('a move leaves one cell and enters another; newcomers only enter, the gone only leave', () => {
  const flows = cellFlows([
    { from: 'AX', to: 'AY', accounts: 3 },
    { from: null, to: 'AY', accounts: 2 },
    { from: 'AX', to: null, accounts: 1 },
  ]);
  expect(Object.fromEntries(flows)).toEqual({ AX: { in: 0, out: 4 }, AY: { in: 5, out: 0 } });
});
