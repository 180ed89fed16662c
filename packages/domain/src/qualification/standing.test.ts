import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boardColumnOf,
  type Evidence,
  freshFromOn,
  type KindStanding,
  lackOf,
  missingOf,
  newestEvidence,
  type Standing,
  standingOf,
} from './index.ts';

const shown: KindStanding = { score: 3, observedOn: '2026-06-01' };
const unknown: KindStanding = { score: null, observedOn: null };
const freshFrom = '2026-01-01';

test.each<[string, Partial<Standing>, string]>([
  ['nothing missing', {}, 'ready'],
  ['no evidence of need', { need: unknown, authority: unknown }, 'need'],
  ['too little solvency', { solvency: { score: 1, observedOn: '2026-06-01' } }, 'solvency'],
  ['authority known long ago', { authority: { score: 3, observedOn: '2024-01-01' } }, 'authority'],
])('%s stands in the column of what to find out next', (_, change, column) => {
  const standing = { need: shown, solvency: shown, authority: shown, ...change };
  expect(boardColumnOf(standing, freshFrom)).toBe(column);
});

test('better or newer evidence never makes more missing', () => {
  const day = fc.constantFrom('2025-05-01', '2026-02-01', '2026-07-01');
  const kind = fc.record({ score: fc.constantFrom(null, 0, 1, 2, 3), observedOn: day });
  fc.assert(
    fc.property(fc.record({ need: kind, solvency: kind, authority: kind }), (standing) => {
      const before = missingOf(standing, freshFrom).length;
      const better = { ...standing, need: { score: 3, observedOn: '2026-11-01' } };
      expect(missingOf(better, freshFrom).length).toBeLessThanOrEqual(before);
      expect(boardColumnOf(standing, freshFrom) === 'ready').toBe(before === 0);
    }),
  );
});

test('the newest evidence counts, and says why a P is missing', () => {
  const rows: readonly Evidence[] = [
    { kind: 'need', score: 1, observedOn: '2026-05-01' },
    { kind: 'need', score: 3, observedOn: '2026-02-01' },
    { kind: 'solvency', score: 2, observedOn: '2025-01-31' },
  ];
  const standing = standingOf(rows);
  expect(newestEvidence(rows).need).toBe(rows[0]);
  expect(freshFromOn('2026-02-01')).toBe('2025-02-01');
  const lacks = (today: string) =>
    (['need', 'solvency', 'authority'] as const).map((kind) => lackOf(standing[kind], freshFromOn(today)));
  expect(lacks('2026-02-01')).toEqual(['tooLittle', 'tooOld', 'unknown']);
  expect(lacks('2026-01-31')).toEqual(['tooLittle', null, 'unknown']);
});
