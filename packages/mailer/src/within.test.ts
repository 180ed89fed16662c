import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createTransport } from './create-transport.ts';
import { startHttpProvider, startScriptedServer } from './testing/index.ts';
import { messages } from './testing/messages.ts';
import { within } from './within.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const batch = () => ({ key: 'key', messages: messages(1) });
const context = () => ({ signal: new AbortController().signal, now: new Date(), begin: async () => true });

test('an attempt that nobody answers ends in time, though memory is tidied up meanwhile', async () => {
  const provider = await startHttpProvider();
  const reached = new Promise<void>((resolve) => provider.behave(() => resolve()));
  const transport = createTransport({
    transport: 'resend',
    apiKey: 're_1',
    baseUrl: provider.url,
    timeoutMs: 1_000,
  });
  const sending = transport.send(batch(), context());
  await reached;
  collectGarbage();
  expect((await sending).messages).toMatchObject([{ kind: 'unknown' }]);
  await provider.stop();
}, 10_000);

test('nor does a mail server that falls silent keep anybody', async () => {
  const server = await startScriptedServer({ message: 'silence' });
  const transport = createTransport({ transport: 'smtp', url: server.url, timeoutMs: 1_000 });
  const sending = transport.send(batch(), context());
  while (server.received() === 0) await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect((await sending).messages).toMatchObject([{ kind: 'unknown' }]);
  await transport.close();
  await server.stop();
}, 10_000);

test('work ends with whatever it was to end with, and leaves nothing that waits', async () => {
  const asked = new AbortController();
  const untilEnded = (signal: AbortSignal) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)));
  const working = within(60_000, [asked.signal], untilEnded);
  asked.abort('enough');
  expect(await working).toBe('enough');
  expect(await within(60_000, [AbortSignal.abort('before')], async (signal) => signal.reason)).toBe('before');
  expect(await within(1, [], untilEnded)).toMatchObject({ name: 'TimeoutError' });
  expect(await within(60_000, [], async () => 'done')).toBe('done');
  await expect(within(60_000, [], () => Promise.reject(new RangeError('mine')))).rejects.toThrow('mine');
});
