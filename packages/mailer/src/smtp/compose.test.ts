import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTransport } from '../create-transport.ts';
import type { OutgoingMessage } from '../message.ts';
import { messageWith } from '../testing/messages.ts';
import { compose } from './compose.ts';

const now = new Date('2026-11-23T10:00:00Z');
const received: { envelope: unknown; bytes: Buffer }[] = [];
let server: SMTPServer;
let port = 0;

beforeEach(async () => {
  received.length = 0;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ envelope: session.envelope, bytes: Buffer.concat(chunks) });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterEach(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

async function sent(message: OutgoingMessage) {
  const transport = createTransport({ transport: 'smtp', url: `smtp://127.0.0.1:${port}` });
  const context = { signal: new AbortController().signal, now };
  const outcome = await transport.send({ key: 'k', messages: [message] }, context);
  await transport.close();
  const [mail] = received;
  if (mail === undefined) throw new Error(`Nothing came: ${JSON.stringify(outcome)}`);
  return { ...mail, outcome, parsed: await simpleParser(mail.bytes) };
}

test('what arrives is what was frozen: umlauts, headers, both parts, one recipient', async () => {
  const unsubscribe = `<https://karoo.example/u/${'a1b2c3d4'.repeat(40)}>`;
  const headers = {
    'Message-ID': '<0193b3f0.step-1@karoo.example>',
    'List-Unsubscribe': unsubscribe,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': '"Karoo Wool" <winback.karoo.example>',
  };
  const html = `<p>Grüße, Köln – ’n groet uit die Karoo €</p>\n${'<p>lang</p>'.repeat(300)}`;
  const { parsed, envelope, outcome } = await sent(
    messageWith({ headers, html, text: 'Grüße\n.\n.. end', from: '"Wool, Karoo" <hello@karoo.example>' }),
  );
  expect(outcome.messages).toEqual([{ kind: 'accepted', providerId: '<0193b3f0.step-1@karoo.example>' }]);
  expect(envelope).toMatchObject({
    mailFrom: { address: 'hello@karoo.example' },
    rcptTo: [{ address: 'anna@mueller.example' }],
  });
  expect(parsed.subject).toBe('Ons mis jou, Anna – 10 % für Köln');
  expect(parsed.from?.value).toEqual([{ name: 'Wool, Karoo', address: 'hello@karoo.example' }]);
  expect(parsed.replyTo?.text).toBe('manager@karoo.example');
  expect(parsed.to).toMatchObject({ value: [{ name: 'Anna Müller', address: 'anna@mueller.example' }] });
  expect(parsed.html).toBe(html);
  expect(parsed.text?.trimEnd()).toBe('Grüße\n.\n.. end');
  expect(parsed.headerLines.filter(({ key }) => key === 'message-id')).toHaveLength(1);
  expect(parsed.messageId).toBe('<0193b3f0.step-1@karoo.example>');
  expect(parsed.date).toEqual(now);
  const lines = new Map(parsed.headerLines.map(({ key, line }) => [key, line.replace(/\r\n\s/gu, ' ')]));
  expect(lines.get('list-unsubscribe')).toBe(`List-Unsubscribe: ${unsubscribe}`);
  expect(lines.get('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(lines.get('list-id')).toBe('List-ID: "Karoo Wool" <winback.karoo.example>');
  expect(parsed.attachments).toEqual([]);
});

test('the bytes depend on nothing but message and time', async () => {
  const message = messageWith();
  const [first, second] = [await compose(message, now), await compose(message, now)];
  expect(second.bytes.equals(first.bytes)).toBe(true);
});

test('a body in pieces gives the bytes of the whole one', async () => {
  const pieced = messageWith({
    html: { markup: ['<p>Grüße, ', '</p>\n'], pieces: [0, 'Köln – 😀', 1, 0, '', 1] },
    text: { markup: [], pieces: ['Grüße\n', '.\n'] },
  });
  const whole = { ...pieced, html: '<p>Grüße, Köln – 😀</p>\n<p>Grüße, </p>\n', text: 'Grüße\n.\n' };
  const [one, other] = [await compose(pieced, now), await compose(whole, now)];
  expect(one.bytes.equals(other.bytes)).toBe(true);
});

test('a message without Message-ID gets the same one at every attempt', async () => {
  const message = messageWith({ headers: {} });
  const later = new Date(now.getTime() + 60_000);
  const [first, second] = [await compose(message, now), await compose(message, later)];
  expect(first.messageId).toBe(`<${message.id}@karoo.example>`);
  expect(second.messageId).toBe(first.messageId);
});

test('text that names files and addresses of the web stays text', async () => {
  const { parsed } = await sent(messageWith({ html: '<img src="file:///etc/passwd">', text: '/etc/passwd' }));
  expect(parsed.html).toBe('<img src="file:///etc/passwd">');
  expect(parsed.attachments).toEqual([]);
});
