import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { catalog } from './catalog.ts';
import type { JobHandlers } from './handlers.ts';
import { isJobName } from './index.ts';
import { BadJobPayload, parsePayload, parsePayloads } from './payload.ts';

test('a payload that fits comes back as it is', () => {
  const payload = { enrolmentIds: [randomUUID()], leaseToken: randomUUID() };
  expect(parsePayload('enrolment.decide', payload)).toEqual(payload);
  expect(parsePayload('analysis.run', { asOf: '2024-02-29', measure: 'profit' })).toEqual({
    asOf: '2024-02-29',
    measure: 'profit',
  });
});

test.each([
  ['message.deliver', {}],
  ['message.deliver', { batchIds: [] }],
  ['message.deliver', { batchIds: [randomUUID()], html: '<p>' }],
  ['sweep.due', { since: 1 }],
  ['enrolment.decide', { enrolmentIds: [], leaseToken: randomUUID() }],
  ['analysis.run', { asOf: '2023-02-29' }],
] as const)('%s refuses %j and names itself', (name, payload) => {
  expect(() => parsePayload(name, payload)).toThrow(BadJobPayload);
  expect(() => parsePayload(name, payload)).toThrow(name);
});

test('one bad payload spoils a list', () => {
  expect(() => parsePayloads('message.deliver', [{ batchIds: [randomUUID()] }, { batchIds: ['1'] }])).toThrow(
    BadJobPayload,
  );
});

test('only what stands in the catalogue is a job', () => {
  expect(Object.keys(catalog).every(isJobName)).toBe(true);
  expect(isJobName('toString')).toBe(false);
});

test('a missing handler does not compile', () => {
  // @ts-expect-error every job needs its handler
  const handlers: JobHandlers = { 'sweep.due': async () => undefined };
  expect(Object.keys(handlers)).toEqual(['sweep.due']);
});
