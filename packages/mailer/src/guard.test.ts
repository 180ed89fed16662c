import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTransport } from './create-transport.ts';
import { faultOf } from './faults.ts';
import { formatMailbox, parseMailbox } from './mailbox.ts';
import { assertSendable, type OutgoingMessage, UnsendableMessage } from './message.ts';
import { messages, messageWith } from './testing/messages.ts';

const outbox = createTransport({ transport: 'outbox' });
const context = { signal: new AbortController().signal, now: new Date('2026-11-23T10:00:00Z') };
const bcc = 'Bcc: thief@evil.example';

test.each<[string, Partial<OutgoingMessage>]>([
  ['subject', { subject: `Hello\r\n${bcc}` }],
  ['subject', { subject: `Hello\n${bcc}` }],
  ['subject', { subject: 'Hello\u0000' }],
  ['from', { from: `a@b.example\r\n${bcc}` }],
  ['to', { to: `a@b.example\r\n${bcc}` }],
  ['to', { to: 'a@b.example, thief@evil.example' }],
  ['to', { to: 'a@b.example> <thief@evil.example' }],
  ['replyTo', { replyTo: `"x\r\n${bcc}" <a@b.example>` }],
  ['List-Id', { headers: { 'List-Id': `<x>\r\n${bcc}` } }],
  ['X\\r\\nBcc', { headers: { 'X\r\nBcc': 'thief@evil.example' } }],
  ['bcc', { headers: { bcc: 'thief@evil.example' } }],
  ['Content-Type', { headers: { 'Content-Type': 'text/plain' } }],
  ['twice', { headers: { 'X-A': '1', 'x-a': '2' } }],
  ['Message-ID', { headers: { 'Message-ID': 'none' } }],
  ['empty', { html: '', text: '' }],
  ['empty', { html: { markup: [''], pieces: [0, ''] }, text: { markup: [], pieces: [] } }],
  ['html', { html: { markup: ['<p>'], pieces: [0, 'Anna', 1] } }],
  ['text', { text: { markup: [], pieces: [0] } }],
])('a fault in %s keeps a message in: %j', (name, given) => {
  expect(faultOf(messageWith(given))).toContain(name);
  expect(() => assertSendable(messageWith(given))).toThrow(UnsendableMessage);
});

test('a good message has no fault', () => {
  const headers = {
    'Message-ID': '<0193b3f0@karoo.example>',
    'List-Unsubscribe': '<https://karoo.example/u/token>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  expect(faultOf(messageWith({ headers }))).toBeNull();
  const html = { markup: ['', '<p>'], pieces: [0, 1] };
  expect(faultOf(messageWith({ html, text: '' }))).toBeNull();
});

test('one message with a fault does not keep the others of its batch', async () => {
  const [first, second, third] = messages(3);
  if (!first || !second || !third) throw new Error('Three messages were asked for.');
  const batch = { key: 'k', messages: [first, { ...second, subject: 'a\nb' }, third] };
  const { messages: outcomes } = await outbox.send(batch, context);
  expect(outcomes).toMatchObject([
    { kind: 'accepted', providerId: `outbox-${first.id}` },
    { kind: 'permanent', reason: 'unsendable' },
    { kind: 'accepted', providerId: `outbox-${third.id}` },
  ]);
});

describe('a batch out of shape is the caller’s error', () => {
  test.each([
    ['no messages', 'k', 0],
    ['too many messages', 'k', 101],
    ['no key', '', 1],
    ['a key with a line break', 'k\r\nX: y', 1],
  ])('%s', async (_name, key, count) => {
    await expect(outbox.send({ key, messages: messages(count) }, context)).rejects.toThrow(RangeError);
  });
});

test('whatever a name holds, it is read back as one mailbox with that name', () => {
  const name = fc
    .string({ unit: 'grapheme' })
    .filter((text) => text === text.trim() && !/\p{Cc}/u.test(text));
  fc.assert(
    fc.property(name, (text) => {
      const mailbox = { name: text, address: 'anna@mueller.example' };
      expect(parseMailbox(formatMailbox(mailbox))).toEqual(mailbox);
    }),
  );
});

test.each([
  [{ transport: 'smtp', url: 'http://mail.example' }],
  [{ transport: 'resend', apiKey: '' }],
  [{ transport: 'pigeon' }],
])('a configuration that cannot work is refused: %j', (config) => {
  // @ts-expect-error some of these are not even of the type
  expect(() => createTransport(config)).toThrow();
});
