import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedStanding, standingChanges } from './index.ts';

const before: ComparedStanding = {
  status: 'active',
  cell: 'AX',
  key: true,
  valueAtRisk: '120.40',
  pAlive: 0.913,
};

test('what moved is said, the gravest first', () => {
  const now: ComparedStanding = {
    status: 'slipping',
    cell: 'BY',
    key: false,
    valueAtRisk: '4200',
    pAlive: 0.41,
  };
  expect(standingChanges(before, now)).toEqual([
    { kind: 'status', from: 'active', to: 'slipping' },
    { kind: 'key', key: false },
    { kind: 'cell', from: 'AX', to: 'BY' },
    { kind: 'riskGrew', from: '120.40', to: '4200' },
    { kind: 'pAlive', from: 0.913, to: 0.41 },
  ]);
});

test('what reads the same on both days has not changed', () => {
  expect(standingChanges(before, { ...before, valueAtRisk: '120.2', pAlive: 0.9149 })).toEqual([]);
  expect(standingChanges(before, { ...before, pAlive: null })).toEqual([]);
  expect(standingChanges(before, { ...before, valueAtRisk: '119' })).toEqual([
    { kind: 'riskShrank', from: '120.40', to: '119' },
  ]);
});

test('there and back change the same things', () => {
  const standing = fc.record<ComparedStanding>({
    status: fc.constantFrom('active', 'slipping', 'lost'),
    cell: fc.constantFrom('AX', 'BY', 'C-new'),
    key: fc.boolean(),
    valueAtRisk: fc.integer({ min: 0, max: 9_999 }).map((cents) => (cents / 100).toFixed(2)),
    pAlive: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  });
  fc.assert(
    fc.property(standing, standing, (one, other) => {
      expect(standingChanges(one, one)).toEqual([]);
      expect(standingChanges(one, other)).toHaveLength(standingChanges(other, one).length);
    }),
  );
});
