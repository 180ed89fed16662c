import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawWays } from './draw.ts';

const candidate = fc.record({
  accountId: fc.uuid(),
  stratum: fc.constantFrom('AX', 'BY', 'CZ'),
  key: fc.stringMatching(/^[0-9a-f]{8}$/),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ accountId }) => accountId, maxLength: 60 });
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const start = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const byYes = (drawn: readonly { readonly way: string }[]) => drawn.filter(({ way }) => way === 'yes').length;

test('everybody is drawn once, and each way gets its share to within one account', () => {
  fc.assert(
    fc.property(candidates, share, start, (all, part, begins) => {
      const drawn = drawWays(all, part, { count: 0, start: begins });
      expect(drawn.map(({ accountId }) => accountId).sort()).toEqual(
        all.map((each) => each.accountId).sort(),
      );
      expect(Math.abs(byYes(drawn) - all.length * part)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test('so does each cell, of accounts that come together', () => {
  fc.assert(
    fc.property(candidates, share, start, (all, part, begins) => {
      const drawn = drawWays(all, part, { count: 0, start: begins });
      for (const cell of ['AX', 'BY', 'CZ']) {
        const ofCell = drawn.filter(({ stratum }) => stratum === cell);
        expect(Math.abs(byYes(ofCell) - ofCell.length * part)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

test('those who come one by one are shared out as evenly as those who come together', () => {
  fc.assert(
    fc.property(candidates, share, start, (all, part, begins) => {
      const drawn = all.flatMap((each, count) => drawWays([each], part, { count, start: begins }));
      expect(Math.abs(byYes(drawn) - all.length * part)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test('where a round begins by chance, a single account goes by yes as often as its share', () => {
  const rounds = 1000;
  const one = { accountId: 'a', stratum: 'AX', key: '0' };
  const drawn = Array.from({ length: rounds }, (_, round) =>
    drawWays([one], 0.3, { count: 0, start: round / rounds }),
  ).flat();
  expect(byYes(drawn)).toBe(300);
});
