import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTransport } from '../create-transport.ts';
import { textOf } from '../message-text.ts';
import { answering, type HttpProvider, startHttpProvider } from '../testing/http-provider.ts';
import { messages, messageWith } from '../testing/messages.ts';
import type { MailTransport } from '../transport.ts';

const now = new Date('2026-11-23T10:00:00Z');

let provider: HttpProvider;
let transport: MailTransport;

beforeEach(async () => {
  provider = await startHttpProvider();
  transport = resendAt(provider.url);
});

afterEach(async () => {
  await transport.close();
  await provider.stop();
});

function resendAt(baseUrl: string): MailTransport {
  return createTransport({ transport: 'resend', apiKey: 're_test', baseUrl, timeoutMs: 1_000 });
}

async function outcomesOf(count: number, signal = new AbortController().signal) {
  const outcome = await transport.send({ key: 'batch-1', messages: messages(count) }, { signal, now });
  return outcome.messages;
}

function failure(name: string, message = name) {
  return { name, message, statusCode: 0 };
}

describe('what goes out', () => {
  test('one message by itself, under its key', async () => {
    provider.behave(answering(200, { id: 'e1' }));
    expect(await outcomesOf(1)).toEqual([{ kind: 'accepted', providerId: 'e1' }]);
    const [request] = provider.requests;
    expect(request?.path).toBe('/emails');
    expect(request?.headers).toMatchObject({ 'idempotency-key': 'batch-1', authorization: 'Bearer re_test' });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      from: '"Karoo Wool" <hello@karoo.example>',
      to: '"Anna Müller" <anna@mueller.example>',
      reply_to: 'manager@karoo.example',
      subject: 'Ons mis jou, Anna – 10 % für Köln',
      html: '<p>Grüße aus der Karoo</p>',
      text: 'Grüße aus der Karoo',
      headers: { 'Message-ID': '<0193b3f0-1111-7000-8000-000000000000@karoo.example>' },
    });
  });

  test('several as a batch, of which the good ones are taken', async () => {
    const errors = [{ index: 1, message: 'Invalid `to` field.' }];
    provider.behave(answering(200, { data: [{ id: 'e1' }, { id: 'e3' }], errors }));
    expect(await outcomesOf(3)).toEqual([
      { kind: 'accepted', providerId: 'e1' },
      { kind: 'permanent', reason: 'refusedMessage', detail: 'Invalid `to` field.' },
      { kind: 'accepted', providerId: 'e3' },
    ]);
    expect(provider.requests[0]?.path).toBe('/emails/batch');
    expect(provider.requests[0]?.headers['x-batch-validation']).toBe('permissive');
  });

  test('each batch with its own bytes, when several leave at once', async () => {
    provider.behave(answering(500, failure('application_error')));
    const long = messageWith({ html: `<p>${'Grüße — '.repeat(2_000)}</p>`, subject: 'long' });
    const short = messageWith({ html: '<p>͏</p>', subject: 'short' });
    const context = { signal: new AbortController().signal, now };
    await Promise.all(
      [long, short, long, short].map((message, index) =>
        transport.send({ key: `k${index}`, messages: [message] }, context),
      ),
    );
    const arrived = provider.requests.map(({ headers, body }) => [
      headers['idempotency-key'],
      JSON.parse(body).html,
    ]);
    expect(arrived.toSorted(([one], [other]) => String(one).localeCompare(String(other)))).toEqual([
      ['k0', long.html],
      ['k1', short.html],
      ['k2', long.html],
      ['k3', short.html],
    ]);
  });

  test('a body in pieces as the same bytes as the whole one, alone and in a batch', async () => {
    provider.behave(answering(500, failure('application_error')));
    const markup = ['<p class="a">', '</p>\n'];
    const text = { markup: [], pieces: ['Grüße, ', '"Köln" \uD83D'] };
    const pieced = ['Anna Müller', '😀', ''].map((name) =>
      messageWith({ html: { markup, pieces: [0, name, 1, 0, '10 %', 1] }, text }),
    );
    const whole = pieced.map((message) => ({
      ...message,
      html: textOf(message.html),
      text: textOf(message.text),
    }));
    const context = { signal: new AbortController().signal, now };
    for (const batch of [pieced, whole, pieced.slice(0, 1), whole.slice(0, 1)]) {
      await transport.send({ key: 'k', messages: batch }, context);
    }
    const [batchInPieces, batch, oneInPieces, one] = provider.requests.map(({ body }) => body);
    expect(JSON.parse(batch ?? '')).toHaveLength(3);
    expect(batchInPieces).toBe(batch);
    expect(oneInPieces).toBe(one);
  });

  test('batches in pieces each with their own bytes, when several leave at once', async () => {
    provider.behave(answering(500, failure('application_error')));
    const markup = [`<p>${'Grüße — '.repeat(2_000)}`, '</p>'];
    const context = { signal: new AbortController().signal, now };
    const batches = [60, 2, 40, 1, 20].map((count, index) => ({
      key: `k${index}`,
      messages: messages(count).map((message) => ({
        ...message,
        html: { markup, pieces: [0, `${message.id} of k${index}`, 1] },
      })),
    }));
    await Promise.all(batches.map((batch) => transport.send(batch, context)));
    const arrived = new Map(
      provider.requests.map(({ headers, body }) => [headers['idempotency-key'], [JSON.parse(body)].flat()]),
    );
    for (const { key, messages: sent } of batches) {
      expect(arrived.get(key)?.map(({ html }) => html)).toEqual(sent.map(({ html }) => textOf(html)));
    }
  });

  test('a text that looks as if a body belonged in its place', async () => {
    provider.behave(answering(200, { id: 'e1' }));
    const likeness = `${crypto.randomUUID()}:0:`;
    const html = { markup: [likeness, '<p>'], pieces: [1, likeness, 0] };
    const message = messageWith({ subject: likeness, html, text: likeness });
    await transport.send({ key: 'k', messages: [message] }, { signal: new AbortController().signal, now });
    expect(JSON.parse(provider.requests[0]?.body ?? '')).toMatchObject({
      subject: likeness,
      html: `<p>${likeness}${likeness}`,
      text: likeness,
    });
  });

  test('the same bytes at every attempt', async () => {
    provider.behave(answering(500, failure('application_error')));
    await outcomesOf(3);
    await outcomesOf(3);
    const [first, second] = provider.requests;
    expect(second?.body).toBe(first?.body);
  });
});

describe('what comes back', () => {
  test('the rate limit, also with a success', async () => {
    const headers = { 'ratelimit-limit': '5', 'ratelimit-remaining': '0', 'ratelimit-reset': '1' };
    provider.behave(answering(200, { id: 'e1' }, headers));
    const context = { signal: new AbortController().signal, now };
    const { rate } = await transport.send({ key: 'k', messages: [messageWith()] }, context);
    expect(rate).toEqual({ limit: 5, remaining: 0, resetMs: 1_000, windowMs: null });
  });

  test.each([
    ['seconds', '7', 7_000],
    ['a date', 'Mon, 23 Nov 2026 10:01:00 GMT', 60_000],
    ['nothing readable', 'soon', 1_000],
  ])('429 with retry-after in %s holds the transport', async (_form, retryAfter, retryAfterMs) => {
    provider.behave(answering(429, failure('rate_limit_exceeded'), { 'retry-after': retryAfter }));
    const [outcome] = await outcomesOf(2);
    const expected = { kind: 'transient', reason: 'rateLimited', next: 'sameBatch', holds: 'transport' };
    expect(outcome).toMatchObject({ ...expected, retryAfterMs });
  });

  test('a quota that is used up is tried again within the hour', async () => {
    provider.behave(answering(429, failure('daily_quota_exceeded')));
    const expected = { kind: 'transient', reason: 'quotaExceeded', retryAfterMs: 3_600_000 };
    expect(await outcomesOf(1)).toMatchObject([expected]);
  });

  test.each([
    [500, failure('internal_server_error'), 'serverError'],
    [502, '<html><body>Bad Gateway</body></html>', 'serverError'],
    [503, '', 'serverError'],
    [408, failure('timeout'), 'noAnswer'],
    [200, '{"data":[{"id":"e1"', 'unreadableAnswer'],
    [200, '<html>Welcome to the hotel</html>', 'unreadableAnswer'],
    [200, { data: [{ id: 'e1' }] }, 'unreadableAnswer'],
    [200, { data: [{ id: 'e1' }, { id: '' }] }, 'unreadableAnswer'],
    [200, { data: [{ id: 'e1' }], errors: [{ index: 2, message: 'x' }] }, 'unreadableAnswer'],
    [409, failure('concurrent_idempotent_requests'), 'stillRunning'],
    [409, '<html>Conflict</html>', 'unreadableAnswer'],
  ])('%i with %j may have been taken: unknown', async (status, body, reason) => {
    provider.behave(answering(status, body));
    const outcomes = await outcomesOf(2);
    expect(outcomes).toHaveLength(2);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'unknown', reason });
  });

  test('a key that was used with other bytes is a conflict', async () => {
    provider.behave(answering(409, failure('invalid_idempotent_request', 'Modified payload.')));
    const conflict = { kind: 'conflict', reason: 'keyReused', detail: 'Modified payload.' };
    expect(await outcomesOf(2)).toEqual([conflict, conflict]);
  });

  test('422 is for good for one message, and takes several apart', async () => {
    provider.behave(answering(422, failure('validation_error', 'Invalid `to` field.')));
    const finding = { kind: 'permanent', reason: 'refusedMessage', detail: 'Invalid `to` field.' };
    expect(await outcomesOf(1)).toEqual([finding]);
    const apart = { kind: 'transient', reason: 'refusedBatch', next: 'alone', holds: 'message' };
    expect(await outcomesOf(2)).toMatchObject([apart, apart]);
  });

  test.each([
    [401, 'missing_api_key', 'notAuthorised'],
    [403, 'validation_error', 'notAuthorised'],
    [404, 'not_found', 'misconfigured'],
    [422, 'invalid_from_address', 'misconfigured'],
    [301, 'moved', 'misconfigured'],
    [451, 'security_error', 'misconfigured'],
  ])('%i %s is no message’s fault and holds the transport', async (status, name, reason) => {
    provider.behave(answering(status, failure(name), { location: `${provider.url}/elsewhere` }));
    expect(await outcomesOf(1)).toMatchObject([{ kind: 'transient', reason, holds: 'transport' }]);
    expect(provider.requests).toHaveLength(1);
  });
});

describe('what does not come back', () => {
  test('no connection: nothing was written', async () => {
    await provider.stop();
    const expected = { kind: 'transient', reason: 'notReached', next: 'sameBatch', holds: 'transport' };
    expect(await outcomesOf(2)).toMatchObject([expected, expected]);
    provider = await startHttpProvider();
  });

  test('no such host: nothing was written', async () => {
    transport = resendAt('http://mail.invalid');
    expect(await outcomesOf(1)).toMatchObject([{ kind: 'transient', reason: 'notReached' }]);
  });

  test('no TLS where some is expected: nothing was written', async () => {
    transport = resendAt(provider.url.replace('http:', 'https:'));
    expect(await outcomesOf(1)).toMatchObject([{ kind: 'transient', reason: 'notReached' }]);
    expect(provider.requests).toEqual([]);
  });

  test('a reset before the request was read', async () => {
    provider.hangUpAtOnce();
    expect(await outcomesOf(1)).toMatchObject([{ kind: 'unknown', reason: 'noAnswer' }]);
  });

  test('a reset after the request was read', async () => {
    provider.behave((_request, response) => response.destroy());
    expect(await outcomesOf(1)).toMatchObject([{ kind: 'unknown', reason: 'noAnswer' }]);
    expect(provider.requests).toHaveLength(1);
  });

  test('a reset in the middle of a good answer', async () => {
    provider.behave((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"id":"e1"}', () => response.destroy());
    });
    expect(await outcomesOf(1)).toMatchObject([{ kind: 'unknown', reason: 'unreadableAnswer' }]);
  });

  test('a provider that hangs', async () => {
    provider.behave(() => undefined);
    expect(await outcomesOf(1)).toMatchObject([{ kind: 'unknown', reason: 'noAnswer' }]);
  });

  test('an attempt that is ended while the provider thinks, and one that is ended before', async () => {
    const ending = new AbortController();
    provider.behave(() => ending.abort());
    expect(await outcomesOf(1, ending.signal)).toMatchObject([{ kind: 'unknown', reason: 'noAnswer' }]);
    expect(await outcomesOf(1, ending.signal)).toMatchObject([{ kind: 'transient', reason: 'aborted' }]);
    expect(provider.requests).toHaveLength(1);
  });
});

describe('verify', () => {
  const signal = new AbortController().signal;

  test.each([
    [200, { data: [] }, true],
    [401, failure('restricted_api_key'), true],
    [403, failure('invalid_api_key', 'API key is invalid'), false],
  ])('%i %j', async (status, body, ok) => {
    provider.behave(answering(status, body));
    expect(await transport.verify?.(signal)).toMatchObject({ ok });
  });

  test('says that nobody is there', async () => {
    const nowhere = resendAt('http://127.0.0.1:1');
    expect(await nowhere.verify?.(signal)).toMatchObject({ ok: false });
  });
});

test('a key counts as forgotten an hour before Resend forgets it', () => {
  const transport = createTransport({ transport: 'resend', apiKey: 're_x' });
  expect(transport.keyWindowMs).toBe(23 * 3_600_000);
});
