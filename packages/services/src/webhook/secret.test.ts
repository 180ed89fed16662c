import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { signedHeaders, signingSecret } from './secret.ts';

const appSecret = 'a secret of at least thirty-two characters';
const key = '01980000-0000-7000-8000-000000000001';
const other = '01980000-0000-7000-8000-000000000002';

test('a signature is that of the published example', () => {
  const headers = signedHeaders(
    {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
    },
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  );
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('a secret is 256 bits in the form receivers expect, its own for every key and installation', () => {
  const secret = signingSecret(appSecret, key);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(signingSecret(appSecret, key)).toBe(secret);
  expect(signingSecret(appSecret, other)).not.toBe(secret);
  expect(signingSecret(`${appSecret}!`, key)).not.toBe(secret);
});

test('while a secret is changed, whoever knows either can verify', () => {
  const secrets = [signingSecret(appSecret, key), signingSecret(appSecret, other)];
  const body = '{"type":"webhook.test","name":"Café"}';
  const headers = signedHeaders({ id: key, at: new Date(), body }, secrets);
  for (const secret of secrets) expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
  expect(() =>
    new Webhook(signingSecret('another installation altogether', key)).verify(body, headers),
  ).toThrow();
});

test('the signature is over id, moment and body', () => {
  const secret = signingSecret(appSecret, key);
  const headers = signedHeaders({ id: key, at: new Date(1_700_000_000_999), body: '{}' }, [secret]);
  const mac = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`${key}.1700000000.{}`);
  expect(headers['webhook-signature']).toBe(`v1,${mac.digest('base64')}`);
});
