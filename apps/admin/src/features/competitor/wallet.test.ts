import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walletParts } from './wallet.ts';

const rival = (id: string, shareOfWallet: number | null) => ({ id, name: id.toUpperCase(), shareOfWallet });

test('what nobody knows is the rest, at the end', () => {
  expect(walletParts([rival('a', 0.1), rival('b', null), rival('c', 0.25)])).toEqual([
    { key: 'c', name: 'C', share: 0.25 },
    { key: 'a', name: 'A', share: 0.1 },
    { key: 'rest', name: null, share: 0.65 },
  ]);
});

test('a part too small for a number is no part', () => {
  const parts = walletParts([rival('a', 1), rival('b', 1), rival('c', Number.MIN_VALUE)]);
  expect(parts.map(({ key }) => key)).toEqual(['a', 'b']);
});

test('the parts are always the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (shares) => {
      const parts = walletParts(shares.map((share, index) => rival(String(index), share)));
      const sum = parts.reduce((total, { share }) => total + share, 0);
      expect(sum).toBeCloseTo(1, 2);
      expect(parts.every(({ share }) => share > 0)).toBe(true);
    }),
  );
});
