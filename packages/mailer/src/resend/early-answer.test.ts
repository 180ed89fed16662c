import { expect, test } from 'vitest';
import { createTransport } from '../create-transport.ts';
import { startEarlyProvider } from '../testing/early-provider.ts';
import { messages } from '../testing/messages.ts';

const now = new Date('2026-11-23T10:00:00Z');

/** More than what lies between two sockets holds, with one word all over. */
function batchOf(word: string) {
  const html = { markup: [word.repeat(50_000)], pieces: [0, word] };
  return { key: word.trim(), messages: messages(50).map((message) => ({ ...message, html })) };
}

test('a batch that is answered before it is read whole keeps its bytes while others leave', async () => {
  const provider = await startEarlyProvider();
  const at = { baseUrl: provider.url, timeoutMs: 60_000 };
  const transport = createTransport({ transport: 'resend', apiKey: 're_test', ...at });
  const context = { signal: new AbortController().signal, now };
  for (const word of ['first ', 'other ']) {
    expect((await transport.send(batchOf(word), context)).messages[0]?.kind).toBe('transient');
  }
  expect(provider.read).toBeLessThan(provider.announced);
  const bodies = await provider.readOn();
  const arrived = bodies.map((body) => JSON.parse(body).map(({ html }: { html: string }) => html));
  const whole = ['first ', 'other '].map((word) => Array(50).fill(word.repeat(50_001)));
  // Compared by hand: megabytes of difference are of no use to anybody.
  expect(JSON.stringify(arrived) === JSON.stringify(whole)).toBe(true);
  await transport.close();
  await provider.stop();
});
