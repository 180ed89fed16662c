import { describe, expect, it } from 'vitest';
import { StatusReason } from './account-status.ts';
import { describeReason } from './describe.ts';
import { StatusLimits } from './parameters.ts';
import { type StatusFacts, statusOfAccount } from './status-of-account.ts';

const limits = StatusLimits.parse({});
const facts: StatusFacts = { orderDays: 10, daysSinceLastOrder: 15, medianGapDays: 10, pAlive: 0.9 };
const judge = (changes: Partial<StatusFacts>, populationGap: number | null = 30) => {
  const { status, reasons } = statusOfAccount({ ...facts, ...changes }, populationGap, limits);
  for (const reason of reasons) expect(StatusReason.parse(reason)).toEqual(reason);
  return [status, ...reasons.map(({ code }) => code)];
};

describe('statusOfAccount', () => {
  it('is prospect without a completed order', () => {
    expect(statusOfAccount(null, 30, limits)).toEqual({
      status: 'prospect',
      reasons: [{ code: 'noCompletedOrder' }],
    });
  });

  it('is active within the usual gaps and while likely alive', () => {
    expect(judge({})).toEqual(['active', 'withinUsualGap', 'likelyAlive']);
    expect(judge({ daysSinceLastOrder: 20, pAlive: 0.5 })).toEqual([
      'active',
      'withinUsualGap',
      'likelyAlive',
    ]);
  });

  it('is slipping beyond two usual gaps, or when unlikely alive', () => {
    expect(judge({ daysSinceLastOrder: 21 })).toEqual(['slipping', 'beyondUsualGap']);
    expect(judge({ pAlive: 0.49 })).toEqual(['slipping', 'unlikelyAlive']);
    expect(judge({ daysSinceLastOrder: 40, pAlive: 0.1 })).toEqual([
      'slipping',
      'beyondUsualGap',
      'unlikelyAlive',
    ]);
    expect(judge({ daysSinceLastOrder: 41, pAlive: 0.2 })).toEqual([
      'slipping',
      'beyondUsualGap',
      'unlikelyAlive',
    ]);
  });

  it('is lost beyond four usual gaps and hardly alive, or after a year', () => {
    expect(judge({ daysSinceLastOrder: 41, pAlive: 0.19 })).toEqual([
      'lost',
      'beyondUsualGap',
      'unlikelyAlive',
    ]);
    expect(judge({ daysSinceLastOrder: 365, pAlive: 0.9, medianGapDays: 360 })).toEqual([
      'lost',
      'silentTooLong',
    ]);
    expect(judge({ daysSinceLastOrder: 364, pAlive: 0.9, medianGapDays: 360 })[0]).toBe('active');
  });

  it('holds an account of fewer than three order days against the gap of all', () => {
    expect(judge({ orderDays: 2, daysSinceLastOrder: 55 }, 30)[0]).toBe('active');
    expect(judge({ orderDays: 2, daysSinceLastOrder: 61 }, 30)[0]).toBe('slipping');
    expect(judge({ orderDays: 1, medianGapDays: null, daysSinceLastOrder: 61 }, 30)[0]).toBe('slipping');
    expect(judge({ orderDays: 3, daysSinceLastOrder: 21 }, 30)[0]).toBe('slipping');
  });

  it('goes by the probability and the year alone when no account has a gap', () => {
    expect(judge({ orderDays: 1, medianGapDays: null, daysSinceLastOrder: 300 }, null)).toEqual([
      'active',
      'likelyAlive',
    ]);
    expect(judge({ orderDays: 1, medianGapDays: null, pAlive: 0.1, daysSinceLastOrder: 300 }, null)[0]).toBe(
      'slipping',
    );
  });

  it('can be told in plain English', () => {
    const { reasons } = statusOfAccount({ ...facts, daysSinceLastOrder: 41, pAlive: 0.034 }, null, limits);
    expect(reasons.map(describeReason)).toEqual([
      'last order 41 days ago, more than 4 × its usual gap of 10 days',
      'still buys with a probability of 3.4 %, the limit being 20 %',
    ]);
  });
});
