import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTransport } from '../create-transport.ts';
import { answering, type HttpProvider, startHttpProvider } from '../testing/http-provider.ts';
import type { ReceivedAnswer } from '../transport.ts';

let provider: HttpProvider;

beforeEach(async () => {
  provider = await startHttpProvider();
});

afterEach(() => provider.stop());

async function received(id = 'in-1'): Promise<ReceivedAnswer | undefined> {
  const transport = createTransport({ transport: 'resend', apiKey: 're_test', baseUrl: provider.url });
  return transport.received?.(id, AbortSignal.timeout(5_000));
}

test('headers by lower-case name, text and HTML', async () => {
  provider.behave(
    answering(200, {
      object: 'email',
      id: 'in-1',
      headers: { 'In-Reply-To': '<a@house.example>', 'Auto-Submitted': 'auto-replied' },
      text: 'Away',
      html: null,
    }),
  );
  expect(await received()).toEqual({
    kind: 'received',
    mail: {
      headers: { 'in-reply-to': '<a@house.example>', 'auto-submitted': 'auto-replied' },
      text: 'Away',
      html: null,
    },
  });
  expect(provider.requests[0]?.path).toBe('/emails/receiving/in-1');
});

test('an id cannot lead to another path', async () => {
  provider.behave(answering(404, { name: 'not_found', message: 'Email not found' }));
  expect(await received('../domains?x=1')).toEqual({ kind: 'gone', detail: 'Email not found' });
  expect(provider.requests[0]?.path).toBe('/emails/receiving/..%2Fdomains%3Fx%3D1');
});

test.each([
  ['too many requests', 429, { name: 'rate_limit_exceeded', message: 'Slow down' }],
  ['an error of theirs', 500, { name: 'internal_server_error', message: 'Oops' }],
  ['an answer of another shape', 200, []],
])('%s: another time', async (_name, status, body) => {
  provider.behave(answering(status, body));
  expect(await received()).toMatchObject({ kind: 'unavailable' });
});

test('nobody there: another time', async () => {
  provider.hangUpAtOnce();
  expect(await received()).toMatchObject({ kind: 'unavailable' });
});
