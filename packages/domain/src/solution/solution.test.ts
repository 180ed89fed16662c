import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Coverage, CoverageState, SolutionKey, Solutions, solutionKey, whiteSpaceOf } from './index.ts';

const range = ['Maintenance', 'Spare parts', 'Training', 'Rental'].map((name) => ({
  key: solutionKey(name, new Set()),
  name,
}));
const coverage = (solution: string, state: CoverageState, potential: string | null = null): Coverage => ({
  solution,
  state,
  potential,
});

describe('the white space of an account', () => {
  test('is what it gets elsewhere or nowhere, with what that is worth a year', () => {
    const known = [
      coverage('maintenance', 'ours', '9000'),
      coverage('spare-parts', 'competitor', '1200.50'),
      coverage('training', 'open'),
    ];
    expect(whiteSpaceOf(range, known)).toEqual({
      states: { ours: 1, competitor: 1, inHouse: 0, open: 1, noNeed: 0 },
      unknown: 1,
      potential: '1200.5',
      unvalued: 1,
    });
  });

  test('leaves out what the company sells no more', () => {
    expect(whiteSpaceOf(range, [coverage('leasing', 'open', '500')])).toMatchObject({
      unknown: 4,
      potential: '0',
    });
  });

  test('counts each solution once, and does not depend on the order of what is known', () => {
    const known = fc.uniqueArray(
      fc.record({
        solution: fc.constantFrom(...range.map(({ key }) => key), 'leasing'),
        state: fc.constantFrom(...CoverageState.options),
        potential: fc.option(fc.nat(1_000_000).map(String)),
      }),
      { selector: ({ solution }) => solution },
    );
    fc.assert(
      fc.property(known, (coverages) => {
        const { states, unknown, ...rest } = whiteSpaceOf(range, coverages);
        const counted = Object.values(states).reduce((sum, count) => sum + count, unknown);
        expect(counted).toBe(range.length);
        expect(whiteSpaceOf(range, coverages.toReversed())).toEqual({ states, unknown, ...rest });
      }),
    );
  });
});

describe('the range of a company', () => {
  test('names no key and no name twice', () => {
    const [one] = range;
    expect(Solutions.safeParse(range).success).toBe(true);
    expect(Solutions.safeParse([...range, { key: one?.key, name: 'Other' }]).success).toBe(false);
    expect(Solutions.safeParse([...range, { key: 'other', name: 'MAINTENANCE' }]).success).toBe(false);
  });

  test('gives each name a key of its own', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (name) => {
        const first = solutionKey(name, new Set());
        const second = solutionKey(name, new Set([first]));
        expect([first, second].map((key) => SolutionKey.safeParse(key).success)).toEqual([true, true]);
        expect(second).not.toBe(first);
      }),
    );
  });
});
