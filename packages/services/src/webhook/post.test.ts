import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { post } from './post.ts';
import { answers, openReceiver, type Receiver } from './testing/receiver.ts';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

const body = '{"type":"webhook.test"}';
const headers = { 'content-type': 'application/json', 'webhook-id': 'one' };
const unhurried = new AbortController().signal;

const tell = (url = receiver.url, route: { timeLimitMs?: number; signal?: AbortSignal } = {}) =>
  post({ url, headers, body }, { allowPrivate: true, signal: unhurried, ...route });

test('what is posted arrives as it is, and the answer is kept', async () => {
  receiver.behave(answers(202, 'thanks'));
  expect(await tell()).toEqual({ kind: 'answered', status: 202, body: 'thanks' });
  expect(receiver.received).toMatchObject([{ body, headers: { ...headers, 'content-length': '23' } }]);
});

test('a redirect is not followed', async () => {
  receiver.behave((response) => void response.writeHead(307, { location: receiver.url }).end());
  expect(await tell()).toMatchObject({ kind: 'answered', status: 307 });
  expect(receiver.received).toHaveLength(1);
});

test('of an answer without an end only the beginning is read', async () => {
  let closed: Promise<unknown> | undefined;
  receiver.behave((response) => {
    closed = once(response, 'close');
    response.writeHead(200);
    const pour = (): void => {
      if (!response.destroyed) response.write('x'.repeat(1_000), pour);
    };
    pour();
  });
  expect(await tell()).toEqual({ kind: 'answered', status: 200, body: 'x'.repeat(4_096) });
  await closed;
});

test('one that does not answer in time is left, before the answer and in the middle of it', async () => {
  const timeout = { kind: 'failed', failure: 'timeout', detail: '' };
  receiver.behave(() => undefined);
  expect(await tell(receiver.url, { timeLimitMs: 50 })).toEqual(timeout);
  receiver.behave((response) => void response.writeHead(200).write('wait'));
  expect(await tell(receiver.url, { timeLimitMs: 50 })).toEqual(timeout);
});

test('where nobody listens, hangs up or speaks otherwise there is no answer', async () => {
  await receiver.close();
  expect(await tell()).toEqual({ kind: 'failed', failure: 'unreachable', detail: 'ECONNREFUSED' });
  const mute = createServer((socket) => socket.end('Who is there?\r\n'));
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const address = mute.address();
  const port = typeof address === 'object' ? address?.port : 0;
  expect(await tell(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: 'failed', failure: 'unreachable' });
  expect(await tell(`https://127.0.0.1:${port}/`)).toMatchObject({ kind: 'failed', failure: 'unreachable' });
  mute.close();
});

test('a worker that has to end leaves its requests, and says nothing about them', async () => {
  const ending = new AbortController();
  receiver.behave(() => ending.abort());
  await expect(tell(receiver.url, { signal: ending.signal })).rejects.toThrow('aborted');
});

test.each([
  'https://127.0.0.1/',
  'https://127.1/',
  'https://0x7f000001/',
  'https://2130706433/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://localhost/',
])('nothing is sent to %s', async (address) => {
  const url = new URL(address);
  url.port = new URL(receiver.url).port;
  const answer = await post({ url: url.href, headers, body }, { allowPrivate: false, signal: unhurried });
  expect(answer).toEqual({ kind: 'failed', failure: 'privateAddress', detail: '' });
  expect(receiver.received).toEqual([]);
});
