import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSignedBySvix } from './svix-signature.ts';

// The example of Svix's own documentation of the scheme.
const published = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  body: Buffer.from('{"test": 2432232314}'),
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const then = new Date(1_614_265_330_000);

function check({
  at = then,
  signatures = published.signature,
  ...changes
}: Partial<Parameters<typeof isSignedBySvix>[1]> & { at?: Date; secret?: string } = {}) {
  const { id, timestamp, body, secret } = { ...published, ...changes };
  return isSignedBySvix(secret, { id, timestamp, body, signatures }, at);
}

test('the published example is good', () => {
  expect(check()).toBe(true);
});

test('one good signature among several is enough', () => {
  expect(check({ signatures: `v1,${'A'.repeat(43)}= v1a,xyz ${published.signature}` })).toBe(true);
});

test.each([
  ['another body', { body: Buffer.from('{"test": 2432232315}') }],
  ['another id', { id: 'msg_other' }],
  ['another time', { timestamp: '1614265331' }],
  ['another secret', { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx' }],
  ['no secret', { secret: 'whsec_' }],
  ['no signature', { signatures: '' }],
  ['another version', { signatures: published.signature.replace('v1', 'v2') }],
  ['a cut signature', { signatures: published.signature.slice(0, 20) }],
  ['no time', { timestamp: '' }],
  ['a time that is none', { timestamp: '1614265330.0' }],
])('%s is not', (_name, changes) => {
  expect(check(changes)).toBe(false);
});

test.each([
  [-301, false],
  [-300, true],
  [300, true],
  [301, false],
])('%i seconds from our clock', (seconds, good) => {
  expect(check({ at: new Date(then.getTime() + seconds * 1000) })).toBe(good);
});

test('an empty key signs nothing', () => {
  const signature = createHmac('sha256', '').update('a.1614265330.').digest('base64');
  const claim = { id: 'a', timestamp: '1614265330', signatures: `v1,${signature}`, body: new Uint8Array() };
  expect(isSignedBySvix('whsec_', claim, then)).toBe(false);
});
