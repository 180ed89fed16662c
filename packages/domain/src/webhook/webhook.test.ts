import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpointUrlFault, isGivenUp, nextTryAt, PAUSES_MS, verdictOn } from './index.ts';

const now = new Date('2026-03-18T08:00:00Z');
const jitter = fc.double({ min: 0, max: 1, noNaN: true });
const strict = { allowPrivate: false };

test('what failed is tried again after pauses that grow, and given up after the last', () => {
  fc.assert(
    fc.property(fc.array(jitter, { minLength: PAUSES_MS.length, maxLength: PAUSES_MS.length }), (jitters) => {
      const waits = jitters.map(
        (each, index) => (nextTryAt(now, index + 1, each)?.getTime() ?? NaN) - now.getTime(),
      );
      waits.forEach((wait, index) => {
        expect(wait).toBeGreaterThanOrEqual(PAUSES_MS[index] ?? 0);
        expect(wait).toBeLessThan(waits[index + 1] ?? Number.POSITIVE_INFINITY);
      });
      expect(nextTryAt(now, PAUSES_MS.length + 1, jitters[0] ?? 0)).toBeNull();
    }),
  );
});

test('the last try of a single event comes when an endpoint that took nothing is given up', () => {
  const last = new Date(now.getTime() + PAUSES_MS.reduce((sum, pause) => sum + pause, 0));
  expect(isGivenUp(now, last)).toBe(true);
  expect(isGivenUp(now, new Date(now.getTime() + 71 * 3_600_000))).toBe(false);
});

test('jitter draws a pause out', () => {
  expect(nextTryAt(now, 2, 0)).toEqual(new Date('2026-03-18T08:05:00Z'));
  expect(nextTryAt(now, 2, 1)).toEqual(new Date('2026-03-18T08:05:30Z'));
});

test.each([
  [200, 'delivered'],
  [204, 'delivered'],
  [299, 'delivered'],
  [302, 'failed'],
  [308, 'failed'],
  [400, 'failed'],
  [404, 'failed'],
  [410, 'gone'],
  [429, 'failed'],
  [500, 'failed'],
])('an answer %i is %s', (status, verdict) => {
  expect(verdictOn({ kind: 'answered', status, body: '' })).toBe(verdict);
});

test('no answer is told again', () => {
  expect(verdictOn({ kind: 'failed', failure: 'timeout', detail: '' })).toBe('failed');
});

test.each([
  ['https://crm.example.com/hooks/1?key=2', null],
  ['https://crm.example.com:8443/', null],
  ['http://crm.example.com/', 'notHttps'],
  ['https://anna:secret@crm.example.com/', 'credentials'],
  ['https://anna@crm.example.com/', 'credentials'],
  ['ftp://crm.example.com/', 'notUrl'],
  ['javascript:alert(1)', 'notUrl'],
  ['crm.example.com', 'notUrl'],
  [`https://crm.example.com/${'x'.repeat(2_000)}`, 'notUrl'],
])('of %s is said %s', (url, fault) => {
  expect(endpointUrlFault(url, strict)).toBe(fault);
});

test('where it is allowed for development, an address of the own network needs no certificate', () => {
  expect(endpointUrlFault('http://localhost:9000/hook', { allowPrivate: true })).toBeNull();
  expect(endpointUrlFault('http://a:b@localhost:9000/hook', { allowPrivate: true })).toBe('credentials');
});
