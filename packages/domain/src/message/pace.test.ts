import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalOf, learnPace, pauseOf } from './pace.ts';

const report = { limit: 5, remaining: 4, resetMs: 1_000, windowMs: null };

test('at its interval no window ever holds more than is allowed, however late within one interval each arrives', () => {
  const pace = fc.record({
    requests: fc.integer({ min: 1, max: 50 }),
    windowMs: fc.integer({ min: 500, max: 60_000 }),
  });
  fc.assert(
    fc.property(
      pace,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 120, maxLength: 120 }),
      (limit, late) => {
        const interval = intervalOf(limit);
        const slack = limit.requests > 1 ? interval : limit.windowMs * 0.1;
        const arrivals = late
          .map((share, index) => index * interval + share * slack * 0.99)
          .sort((a, b) => a - b);
        for (const [index, from] of arrivals.entries()) {
          const within = arrivals.slice(index).filter((at) => at < from + limit.windowMs).length;
          expect(within).toBeLessThanOrEqual(limit.requests);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('the limit is what the answers say, and a window as long as the longest that was seen or is named', () => {
  const first = learnPace(null, report);
  expect(first).toEqual({ requests: 5, windowMs: 1_000 });
  expect(learnPace(first, { ...report, resetMs: 3_000 })).toEqual({ requests: 5, windowMs: 3_000 });
  expect(learnPace(first, { ...report, resetMs: 200 })).toEqual(first);
  expect(learnPace(first, { ...report, limit: 10, resetMs: 500 })).toEqual({ requests: 10, windowMs: 500 });
  expect(learnPace(first, { ...report, windowMs: 60_000 })).toEqual({ requests: 5, windowMs: 60_000 });
  expect(learnPace(first, { ...report, limit: null, resetMs: null })).toEqual(first);
  expect(learnPace(null, { ...report, limit: null })).toBeNull();
});

test('a window that is used up is waited out', () => {
  expect(pauseOf(report)).toBe(0);
  expect(pauseOf({ ...report, remaining: 1 })).toBe(1_000);
  expect(pauseOf({ ...report, limit: 1, remaining: 0 })).toBe(1_000);
  expect(pauseOf({ ...report, remaining: null })).toBe(0);
});
