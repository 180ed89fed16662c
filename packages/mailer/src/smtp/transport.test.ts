import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTransport } from '../create-transport.ts';
import type { OutgoingMessage } from '../message.ts';
import { messages, messageWith } from '../testing/messages.ts';
import { type ScriptedServer, type SmtpScript, startScriptedServer } from '../testing/smtp-script.ts';
import { startTokenEndpoint, type TokenEndpoint } from '../testing/token-endpoint.ts';
import type { MailTransport } from '../transport.ts';

const now = new Date('2026-11-23T10:00:00Z');
let server: ScriptedServer;
let transport: MailTransport;

beforeEach(async () => {
  server = await startScriptedServer();
  transport = smtpAt(server.url);
});

afterEach(async () => {
  await transport.close();
  await server.stop();
});

function smtpAt(url: string, connections = 1): MailTransport {
  return createTransport({ transport: 'smtp', url, timeoutMs: 1_000, connections });
}

async function outcomesOf(batch: readonly OutgoingMessage[], signal = new AbortController().signal) {
  const outcome = await transport.send({ key: 'batch-1', messages: batch }, { signal, now });
  return outcome.messages;
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

test('takes a batch over one connection', async () => {
  const outcomes = await outcomesOf(messages(5));
  expect(outcomes).toEqual(
    messages(5).map(({ id }) => ({ kind: 'accepted', providerId: `<${id}@karoo.example>` })),
  );
  expect(server.taken).toHaveLength(5);
  expect(server.connections()).toBe(1);
});

test('uses no more connections than it may, and all messages once', async () => {
  transport = smtpAt(server.url, 3);
  await Promise.all([outcomesOf(messages(10)), outcomesOf(messages(10))]);
  expect(server.taken).toHaveLength(20);
  expect(server.connections()).toBeLessThanOrEqual(3);
});

describe('a user without a password', () => {
  let endpoint: TokenEndpoint;
  beforeEach(async () => {
    endpoint = await startTokenEndpoint();
    const url = server.url.replace('//', '//anna%40karoo.example@');
    transport = createTransport({ transport: 'smtp', url, timeoutMs: 1_000, oauth: endpoint.oauth });
  });
  afterEach(() => endpoint.stop());

  const shown = (command: string) =>
    Buffer.from(command.split(' ')[2] ?? '', 'base64')
      .toString()
      .replaceAll('\x01', '|');

  test('is let in by a token, the same for all connections', async () => {
    const commands: string[] = [];
    const auth = (command: string) => {
      commands.push(command);
      return '235 Welcome';
    };
    server.follow({ mechanisms: 'XOAUTH2', auth });
    await Promise.all([outcomesOf(messages(3)), outcomesOf(messages(3))]);
    expect(server.taken).toHaveLength(6);
    const token = 'user=anna@karoo.example|auth=Bearer token-1||';
    expect([...new Set(commands.map(shown))]).toEqual([token]);
    expect(commands[0]).toMatch(/^AUTH XOAUTH2 /u);
    expect(endpoint.asked()).toHaveLength(1);
  });

  const refusing = (refusal: string) => ({
    mechanisms: 'XOAUTH2',
    auth: (command: string) => (/token-1/u.test(shown(command)) ? refusal : '235 Welcome'),
  });

  test('shows another token at the next attempt, where the first was not taken', async () => {
    server.follow(refusing('535 5.7.3 Authentication unsuccessful'));
    expect(await outcomesOf(messages(1))).toMatchObject([{ kind: 'transient', reason: 'notAuthorised' }]);
    expect(await outcomesOf(messages(1))).toMatchObject([{ kind: 'accepted' }]);
    expect(endpoint.asked()).toHaveLength(2);
  });

  test('or at once, where the server says why and waits', async () => {
    server.follow(refusing('334 eyJzdGF0dXMiOiI0MDEifQ=='));
    expect(await outcomesOf(messages(1))).toMatchObject([{ kind: 'accepted' }]);
    expect(endpoint.asked()).toHaveLength(2);
  });

  test('is not let in where there is no token, and that is said', async () => {
    endpoint.behave((_request, response) =>
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_scope"}'),
    );
    server.follow({ mechanisms: 'XOAUTH2' });
    expect(await outcomesOf(messages(1))).toMatchObject([
      { kind: 'transient', reason: 'notAuthorised', holds: 'transport' },
    ]);
    const health = await transport.verify?.(new AbortController().signal);
    expect(health).toMatchObject({ ok: false, detail: expect.stringContaining('invalid_scope') });
    expect(server.received()).toBe(0);
  });
});

describe('before DATA nothing is lost', () => {
  test.each<[string, SmtpScript, object]>([
    ['a dropped greeting', { greeting: 'drop' }, { reason: 'notReached', holds: 'transport' }],
    ['a silent greeting', { greeting: 'silence' }, { reason: 'notReached', holds: 'transport' }],
    ['a refusing greeting', { greeting: '554 Go away' }, { reason: 'notReached', holds: 'transport' }],
    ['421 to the sender', { mail: '421 Shutting down' }, { reason: 'deferred', holds: 'transport' }],
    ['451 to the sender', { mail: '451 Later' }, { reason: 'deferred', holds: 'message' }],
    ['550 to the sender', { mail: '550 Not yours' }, { reason: 'misconfigured', holds: 'transport' }],
    ['530 to the sender', { mail: '530 Sign in first' }, { reason: 'notAuthorised', holds: 'transport' }],
    ['503 to the sender', { mail: '503 Bad sequence' }, { reason: 'deferred', holds: 'message' }],
    ['a drop at the sender', { mail: 'drop' }, { reason: 'notReached', holds: 'message' }],
    ['greylisting', { rcpt: () => '450 Come back' }, { reason: 'deferred', holds: 'message' }],
    ['a drop at the recipient', { rcpt: () => 'drop' }, { reason: 'notReached', holds: 'message' }],
    ['a drop at DATA', { data: 'drop' }, { reason: 'notReached', holds: 'message' }],
    ['451 to DATA', { data: '451 Full' }, { reason: 'deferred', holds: 'message' }],
    ['451 to the message', { message: '451 Full' }, { reason: 'deferred', holds: 'message' }],
  ])('%s: transient', async (_name, script, expected) => {
    server.follow(script);
    const [outcome] = await outcomesOf([messageWith()]);
    expect(outcome).toMatchObject({ kind: 'transient', next: 'newBatch', ...expected });
    expect(server.taken).toHaveLength(0);
  });

  test('nobody listens: every message of the batch knows after one attempt', async () => {
    await server.stop();
    const outcomes = await outcomesOf(messages(10));
    expect(outcomes).toHaveLength(10);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ kind: 'transient', reason: 'notReached' });
    server = await startScriptedServer();
  });

  test('a wrong password holds the transport', async () => {
    server.follow({ auth: '535 Wrong' });
    transport = smtpAt(server.url.replace('smtp://', 'smtp://me:secret@'));
    const expected = { kind: 'transient', reason: 'notAuthorised', holds: 'transport' };
    expect(await outcomesOf(messages(2))).toMatchObject([expected, expected]);
    expect(server.connections()).toBe(1);
  });

  test('a kept connection that the server closed is replaced', async () => {
    await outcomesOf([messageWith()]);
    server.follow({ mail: 'drop' });
    const second = outcomesOf([messageWith()]);
    expect(await second).toMatchObject([{ kind: 'transient', reason: 'notReached' }]);
    expect(server.connections()).toBe(2);
    server.follow({});
    await outcomesOf([messageWith()]);
    server.hangUp();
    expect(await outcomesOf([messageWith()])).toMatchObject([{ kind: 'accepted' }]);
  });
});

describe('for good', () => {
  test('5yz per recipient, the others of the batch go out over the same connection', async () => {
    server.follow({
      rcpt: (recipient) => (recipient.startsWith('gone') ? '550 5.1.1 No such user' : '250 Ok'),
    });
    const [first, second, third] = messages(3);
    if (!first || !second || !third) throw new Error('Three messages were asked for.');
    const outcomes = await outcomesOf([first, { ...second, to: 'gone@mueller.example' }, third]);
    expect(outcomes).toMatchObject([
      { kind: 'accepted' },
      { kind: 'permanent', reason: 'unknownRecipient', detail: expect.stringContaining('No such user') },
      { kind: 'accepted' },
    ]);
    expect(server.connections()).toBe(1);
  });

  test.each([
    [
      'Postfix',
      '550 5.1.1 <gone@mueller.example>: Recipient address rejected: User unknown in local recipient table',
    ],
    [
      'Postfix, no such domain',
      '550 5.1.2 <gone@mueller.example>: Recipient address rejected: Domain not found',
    ],
    [
      'Gmail, over two lines',
      '550-5.1.1 The email account that you tried to reach does not exist.\r\n550 5.1.1  https://support.google.com/mail/?p=NoSuchUser',
    ],
    [
      'Exchange',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient gone@mueller.example not found by SMTP address lookup',
    ],
    ['Sendmail', '553 5.1.3 <gone@mueller..example>... Invalid host name'],
    ['one who moved', '551 5.1.6 The recipient has moved'],
  ])('there is no such address: %s', async (_name, reply) => {
    server.follow({ rcpt: () => reply });
    expect(await outcomesOf([messageWith()])).toMatchObject([
      { kind: 'permanent', reason: 'unknownRecipient' },
    ]);
  });

  test.each([
    ['no enhanced code', '550 No such user here'],
    ['only words', '550 User unknown (see 5.1.1)'],
    ['no relaying', '554 5.7.1 <gone@mueller.example>: Relay access denied'],
    ['a block list', '550 5.7.1 Service unavailable, client host blocked, was 550 5.1.1'],
    ['Exchange Online', '550 5.4.1 Recipient address rejected: Access denied'],
    ['a full box', '552 5.2.2 The email account that you tried to reach is over quota'],
    ['a disabled account', '550 5.2.1 The email account that you tried to reach is inactive'],
    ['the sender, said late', '550 5.1.8 Access denied, bad outbound sender'],
    ['the sender or the recipient', '550 5.1.0 Address rejected'],
    ['another family of codes', '550 5.1.11 Not assigned'],
  ])('refused, and perhaps there all the same: %s', async (_name, reply) => {
    server.follow({ rcpt: () => reply });
    expect(await outcomesOf([messageWith()])).toMatchObject([
      { kind: 'permanent', reason: 'refusedRecipient' },
    ]);
  });

  test('an address the server cannot read may be there all the same', async () => {
    server.follow({ rcpt: () => '501 5.1.3 Bad recipient address syntax' });
    const outcomes = await outcomesOf([{ ...messageWith(), to: 'jörg@mueller.example' }]);
    expect(outcomes).toMatchObject([{ kind: 'permanent', reason: 'refusedRecipient' }]);
  });

  test('a mailbox that is not there for now stays', async () => {
    server.follow({ rcpt: () => '450 4.1.1 User unknown, try again' });
    expect(await outcomesOf([messageWith()])).toMatchObject([{ kind: 'transient', reason: 'deferred' }]);
  });

  test.each<[string, SmtpScript]>([
    ['5.1.1 to DATA', { data: '554 5.1.1 No valid recipients' }],
    ['to DATA', { data: '554 No valid recipients' }],
    ['to the message', { message: '554 5.7.1 Looks like spam' }],
  ])('5yz %s', async (_name, script) => {
    server.follow(script);
    expect(await outcomesOf([messageWith()])).toMatchObject([
      { kind: 'permanent', reason: 'refusedMessage' },
    ]);
  });
});

describe('once the bytes flow, only an answer tells', () => {
  test.each<[string, SmtpScript]>([
    ['a drop', { message: 'drop' }],
    ['silence', { message: 'silence' }],
    ['an unreadable answer', { message: 'meow' }],
    ['an answer out of place', { message: '354 Go on' }],
  ])('%s after DATA: unknown, and no second attempt', async (_name, script) => {
    server.follow(script);
    const [outcome] = await outcomesOf([messageWith()]);
    expect(outcome).toMatchObject({ kind: 'unknown' });
    expect(server.received()).toBe(1);
  });

  test('a drop after DATA on a kept connection is not tried again either', async () => {
    await outcomesOf([messageWith()]);
    server.follow({ message: 'drop' });
    expect(await outcomesOf([messageWith()])).toMatchObject([{ kind: 'unknown', reason: 'noAnswer' }]);
    expect(server.received()).toBe(2);
  });

  test('an attempt that is ended while the server thinks, and one that is ended before', async () => {
    server.follow({ message: 'silence' });
    const ending = new AbortController();
    const sending = outcomesOf([messageWith()], ending.signal);
    await expect.poll(() => server.received()).toBe(1);
    ending.abort();
    expect(await sending).toMatchObject([{ kind: 'unknown', reason: 'aborted' }]);
    expect(await outcomesOf([messageWith()], ending.signal)).toMatchObject([
      { kind: 'transient', reason: 'aborted', holds: 'message' },
    ]);
  });
});

describe('a message that is marked before it leaves', () => {
  function send(batch: readonly OutgoingMessage[], begin: (id: string) => Promise<boolean>) {
    const { signal } = new AbortController();
    return transport.send({ key: 'batch-1', messages: batch }, { signal, now, begin });
  }

  test('is begun while the server hears of it, and no byte leaves before', async () => {
    const asked = deferred<void>();
    const marked = deferred<boolean>();
    server.follow({
      rcpt: () => {
        asked.resolve();
        return '250 Ok';
      },
    });
    const sending = send(messages(1), () => marked.promise);
    await asked.promise;
    expect(server.received()).toBe(0);
    marked.resolve(true);
    expect((await sending).messages).toMatchObject([{ kind: 'accepted' }]);
    expect(server.taken).toHaveLength(1);
  });

  test('stays where it is somebody else’s by now, and the next one leaves over another connection', async () => {
    const [first, second] = messages(2);
    const { messages: outcomes } = await send(messages(2), async (id) => id === second?.id);
    expect(outcomes).toMatchObject([{ kind: 'transient', reason: 'aborted' }, { kind: 'accepted' }]);
    expect(server.whole.join()).not.toContain(first?.id);
    expect(server.taken).toHaveLength(1);
    expect(server.connections()).toBe(2);
  });

  test('stays where the mark cannot be written in time', async () => {
    const { messages: outcomes } = await send(messages(1), () => new Promise(() => undefined));
    expect(outcomes).toMatchObject([{ kind: 'transient', reason: 'noAnswer' }]);
    expect(server.received()).toBe(0);
  });
});

test('says whether the server lets us in', async () => {
  const signal = AbortSignal.timeout(5_000);
  expect(await transport.verify?.(signal)).toMatchObject({ ok: true });
  server.follow({ greeting: '554 Go away' });
  expect(await transport.verify?.(signal)).toMatchObject({ ok: false });
});
