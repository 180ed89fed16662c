import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Behaviour } from '../testing/http-provider.ts';
import { startTokenEndpoint, type TokenEndpoint } from '../testing/token-endpoint.ts';
import { accessTokens, OAuthConfig } from './access-tokens.ts';

let endpoint: TokenEndpoint;
beforeEach(async () => {
  endpoint = await startTokenEndpoint();
});
afterEach(async () => {
  vi.useRealTimers();
  await endpoint.stop();
});

const tokens = (more: Partial<OAuthConfig> = {}) => accessTokens({ ...endpoint.oauth, ...more }, 1_000);

test('the application asks in its own name, once for all who ask at the same time', async () => {
  const { get } = tokens();
  const values = (await Promise.all([get(), get(), get()])).map(({ value }) => value);
  expect([...values, (await get()).value]).toEqual(Array(4).fill('token-1'));
  expect(endpoint.asked()).toEqual([
    {
      grant_type: 'client_credentials',
      scope: 'https://mail.example/.default',
      client_id: 'sleutel',
      client_secret: 'hush&more',
    },
  ]);
});

test('or in the name of who agreed to it, with the refresh token that was given last', async () => {
  const { get, forget } = tokens({ refreshToken: 'refresh-0' });
  const { value } = await get();
  forget(value);
  expect((await get()).value).toBe('token-2');
  expect(endpoint.asked().map((form) => [form['grant_type'], form['refresh_token']])).toEqual([
    ['refresh_token', 'refresh-0'],
    ['refresh_token', 'refresh-1'],
  ]);
});

test('a token is shown until a minute before its end', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { get } = tokens();
  await get();
  vi.setSystemTime(Date.now() + 3_539_000);
  expect((await get()).value).toBe('token-1');
  vi.setSystemTime(Date.now() + 1_000);
  expect((await get()).value).toBe('token-2');
});

test('only the token that was refused is forgotten', async () => {
  const { get, forget } = tokens();
  const { value } = await get();
  forget('an older one');
  expect((await get()).value).toBe(value);
});

const refusal = JSON.stringify({ error: 'invalid_client', error_description: 'The secret has expired.' });

test.each<[string, Behaviour, string | RegExp]>([
  [
    'refuses',
    (_request, response) => response.writeHead(401, { 'content-type': 'application/json' }).end(refusal),
    'invalid_client, The secret has expired.',
  ],
  ['answers with a page', (_request, response) => response.writeHead(502).end('<html>'), /response/u],
  ['hangs up', (request, response) => void (request && response.destroy()), /.+/u],
  ['says nothing', () => undefined, /timeout|timed out/iu],
])('where the provider %s, that is said, and the next to ask asks again', async (_, behaviour, words) => {
  const usual = tokens();
  endpoint.behave(behaviour);
  await expect(usual.get()).rejects.toThrow(words);
  await expect(usual.get()).rejects.toThrow(/^No access token from 127\.0\.0\.1:\d+: /u);
  expect(endpoint.asked()).toHaveLength(2);
  expect(endpoint.asked().every((form) => form['client_secret'] === 'hush&more')).toBe(true);
});

test('a secret crosses no network unencrypted', () => {
  const at = (tokenUrl: string) => OAuthConfig.safeParse({ ...endpoint.oauth, tokenUrl }).success;
  expect(at('https://login.example/token')).toBe(true);
  expect(at('http://localhost:8080/token')).toBe(true);
  expect(at('http://login.example/token')).toBe(false);
});
