import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignArms } from './arm.ts';

const candidates = fc.uniqueArray(
  fc.record({
    accountId: fc.uuid(),
    stratum: fc.constantFrom('AX', 'BY', 'CZ'),
    key: fc.stringMatching(/^[0-9a-f]{8}$/),
  }),
  { selector: (each) => each.key, maxLength: 200 },
);
const share = fc.double({ min: 0, max: 0.5, noNaN: true });

test('the whole and every stratum give their share to within one account, whatever the order', () => {
  fc.assert(
    fc.property(candidates, share, (all, part) => {
      const arms = assignArms(all, part);
      const held = (stratum?: string) =>
        arms.filter((each) => each.arm === 'heldOut' && (stratum ?? each.stratum) === each.stratum).length;
      expect(arms).toHaveLength(all.length);
      expect(Math.abs(held() - part * all.length)).toBeLessThanOrEqual(0.5 + 1e-9);
      for (const stratum of ['AX', 'BY', 'CZ']) {
        const size = all.filter((each) => each.stratum === stratum).length;
        expect(Math.abs(held(stratum) - part * size)).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(assignArms([...all].reverse(), part)).toEqual(arms);
    }),
  );
});

test('nobody is held out of a share of nothing', () => {
  const one = [{ accountId: 'a', stratum: 'AX', key: '0' }];
  expect(assignArms(one, 0)).toEqual([{ accountId: 'a', stratum: 'AX', arm: 'treated' }]);
});
