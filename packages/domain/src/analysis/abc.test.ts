import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { millionths } from '../money/index.ts';
import { baseOf, rankAbc } from './abc.ts';
import { AbcLimits } from './parameters.ts';

const limits = AbcLimits.parse({});
const accounts = (...amounts: string[]) =>
  amounts.map((amount, i) => ({ account: `a${i}`, measure: millionths(amount) }));
const classes = (...amounts: string[]) =>
  rankAbc(accounts(...amounts), limits, 0.5)
    .map(({ abc }) => abc)
    .join('');

describe('rankAbc', () => {
  it('gives the account that crosses a line the better class', () => {
    expect(classes('60', '30', '6', '4')).toBe('AABC');
    expect(classes('79', '2', '15', '4')).toBe('AABC');
    expect(classes('100')).toBe('A');
  });

  it('starts the next class exactly at the line, where floats would miss it', () => {
    expect(classes('0.7', '0.1', '0.1', '0.1')).toBe('AABB');
    expect(classes('80', '15', '5')).toBe('ABC');
    expect(classes('0.3', '0.3', '0.2', '0.2')).toBe('AAAB');
  });

  it('counts no account of zero or less into the base', () => {
    const ranks = rankAbc(accounts('-50', '80', '0', '20'), limits, 0.5);
    expect(ranks.map(({ item, abc, share }) => [item.account, abc, share])).toEqual([
      ['a1', 'A', 0.8],
      ['a3', 'B', 0.2],
      ['a2', 'C', 0],
      ['a0', 'C', 0],
    ]);
    expect(ranks.map(({ cumulativeShare }) => cumulativeShare)).toEqual([0.8, 1, 1, 1]);
    expect(
      rankAbc(accounts('-5', '0'), limits, 0.5).map(({ abc, cumulativeShare }) => [abc, cumulativeShare]),
    ).toEqual([
      ['C', 0],
      ['C', 0],
    ]);
  });

  it('counts to the key accounts whom less than the key share comes before, and nobody of zero or less', () => {
    const keys = (...amounts: string[]) => rankAbc(accounts(...amounts), limits, 0.3).map(({ key }) => key);
    expect(keys('0.1', '0.2', '0.3', '0.4')).toEqual([true, false, false, false]);
    expect(keys('0.3', '0.2', '0.2', '0.2', '0.1')).toEqual([true, false, false, false, false]);
    expect(keys('0.2', '0.2', '0.2', '0.2', '0.2')).toEqual([true, true, false, false, false]);
    expect(keys('0', '-1')).toEqual([false, false]);
  });

  it('tells amounts apart that are the same number', () => {
    const near = ['10000000000000.000001', '10000000000000.000002'];
    expect(near.map(Number)[0]).toBe(near.map(Number)[1]);
    expect(rankAbc(accounts(...near), limits, 0.5).map(({ item }) => item.account)).toEqual(['a1', 'a0']);
  });

  it('breaks ties by account id, ascending', () => {
    const tied = ['b', 'a', 'B', 'a1', 'ä'].map((account) => ({ account, measure: millionths('1') }));
    expect(rankAbc(tied, limits, 0.5).map(({ item }) => item.account)).toEqual(['B', 'a', 'a1', 'b', 'ä']);
  });
});

describe('for any accounts', () => {
  const cents = fc.integer({ min: -100_000, max: 10_000_000 });
  const items = fc
    .array(cents, { minLength: 1, maxLength: 60 })
    .map((amounts) => accounts(...amounts.map((amount) => (amount / 100).toFixed(2))));

  it('the shares of the base sum to 1 and the cumulative share rises to it', () => {
    fc.assert(
      fc.property(items, (input) => {
        const ranks = rankAbc(input, limits, 0.5);
        const sum = ranks.reduce((total, { share }) => total + share, 0);
        const base = baseOf(input.map(({ measure }) => measure));
        expect(sum).toBeCloseTo(base > 0n ? 1 : 0, 9);
        for (const [i, rank] of ranks.entries()) {
          expect(rank.cumulativeShare).toBeGreaterThanOrEqual(ranks[i - 1]?.cumulativeShare ?? 0);
          expect(rank.cumulativeShare).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('a larger account never has a worse class, and no class comes without the ones before', () => {
    fc.assert(
      fc.property(items, (input) => {
        const word = rankAbc(input, limits, 0.5)
          .map(({ abc }) => abc)
          .join('');
        expect(word).toMatch(/^A*B*C*$/);
        if (input.some(({ measure }) => measure > 0n)) expect(word[0]).toBe('A');
      }),
    );
  });

  it('the order they come in and the currency unit change nothing', () => {
    const shuffled = items.chain((input) =>
      fc.tuple(fc.constant(input), fc.shuffledSubarray(input, { minLength: input.length })),
    );
    fc.assert(
      fc.property(shuffled, ([input, other]) => {
        const ranks = rankAbc(input, limits, 0.5);
        expect(rankAbc(other, limits, 0.5)).toEqual(ranks);
        const inCents = input.map(({ account, measure }) => ({ account, measure: measure * 100n }));
        expect(rankAbc(inCents, limits, 0.5).map(({ abc }) => abc)).toEqual(ranks.map(({ abc }) => abc));
      }),
    );
  });
});
