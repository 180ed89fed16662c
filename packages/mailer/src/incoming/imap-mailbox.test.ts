import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createIncoming } from '../create-transport.ts';
import { type ScriptedMailbox, startScriptedMailbox } from '../testing/imap-script.ts';
import { startTokenEndpoint, type TokenEndpoint } from '../testing/token-endpoint.ts';
import { IncomingMailError, type MailboxVisit } from './incoming-mail.ts';

const at = (day: number) => new Date(Date.UTC(2026, 2, day, 9));
const patience = () => AbortSignal.timeout(20_000);

let server: ScriptedMailbox;
beforeEach(async () => {
  server = await startScriptedMailbox();
});
afterEach(() => server.stop());

const visit = <T>(look: (visit: MailboxVisit) => Promise<T>) =>
  createIncoming({ url: server.url }).visit(patience(), look);

function answer(subject: string): string {
  return [
    'From: =?utf-8?q?Ren=C3=A9?= <Anna@Customer.example>',
    `Subject: ${subject}`,
    'In-Reply-To:',
    ' <0197a0b0-0000-7000-8000-000000000001@house.example>',
    '',
    'Please call me.',
  ].join('\r\n');
}

test('what came behind a place is read in its order, heads first, and nothing is marked', async () => {
  for (const day of [2, 3, 4, 5]) server.take(answer(`Day ${day}`), at(day));
  const seen = await visit(async ({ validity, heads, whole }) => {
    const [first, second] = await heads(1, at(1), 2);
    return { validity, first, second, mail: await whole(second?.uid ?? 0) };
  });
  expect(seen.validity).toBe('1');
  expect([seen.first?.subject, seen.second?.subject]).toEqual(['Day 3', 'Day 4']);
  expect(seen.first).toMatchObject({
    uid: 2,
    from: 'Anna@Customer.example',
    arrivedAt: at(3),
    headers: { 'in-reply-to': '<0197a0b0-0000-7000-8000-000000000001@house.example>' },
  });
  expect(seen.mail).toMatchObject({ uid: 3, text: 'Please call me.', deliveryReport: null, returnedIds: [] });
  expect(server.commands.some((command) => command.startsWith('SELECT'))).toBe(false);
  expect(server.commands.filter((command) => /FETCH.*BODY/u.test(command))).not.toHaveLength(0);
  expect(server.commands.filter((command) => /BODY\[/u.test(command))).toEqual([]);
});

test('behind the last one is nothing, and what came too long ago is let lie', async () => {
  for (const day of [2, 3]) server.take(answer(`Day ${day}`), at(day));
  expect(await visit(({ heads }) => heads(2, at(1), 10))).toEqual([]);
  const [only, ...others] = await visit(({ heads }) => heads(0, at(3), 10));
  expect([only?.subject, others]).toEqual(['Day 3', []]);
});

test('one whose day of arrival nobody can read arrived when it was looked at', async () => {
  server.take(answer('Some day'), new Date(Number.NaN));
  const before = Date.now();
  const [head, mail] = await visit(async ({ heads, whole }) => [
    (await heads(0, at(1), 10))[0],
    await whole(1),
  ]);
  for (const arrivedAt of [head?.arrivedAt, mail?.arrivedAt]) {
    expect(arrivedAt?.getTime()).toBeGreaterThanOrEqual(before);
  }
});

test('of a large e-mail no more is fetched than is needed', async () => {
  server.take(`${answer('Large')}\r\n${'x'.repeat(70)}\r\n`.concat('y'.repeat(1_000_000)), at(2));
  const mail = await visit(({ whole }) => whole(1));
  expect(mail?.text.startsWith('Please call me.')).toBe(true);
  expect(mail?.text.length).toBeLessThan(300_000);
});

test('one that is gone meanwhile is none', async () => {
  expect(await visit(({ whole }) => whole(7))).toBeNull();
});

test.each([
  ['login', 'NO [AUTHENTICATIONFAILED] Wrong password', 'Wrong password'],
  ['open', 'NO There is no such mailbox', 'There is no such mailbox'],
  ['search', 'NO Server busy', 'does not search'],
  ['fetch', 'NO Server busy', 'Server busy'],
  ['fetch', 'drop', /connection/iu],
] as const)('a server that fails at %s is told of in its words', async (place, reply, words) => {
  server.take(answer('Day 2'), at(2));
  server.follow({ [place]: reply });
  const failing = visit(({ heads }) => heads(0, at(1), 10));
  await expect(failing).rejects.toThrow(IncomingMailError);
  await expect(failing).rejects.toThrow(words);
});

test('a server that is not there, and one that is silent, are said to be', async () => {
  const { url } = server;
  await server.stop();
  expect(await createIncoming({ url }).verify(patience())).toMatchObject({ ok: false });
  server = await startScriptedMailbox();
  const aborted = createIncoming({ url: server.url }).verify(AbortSignal.abort());
  expect(await aborted).toMatchObject({ ok: false, detail: expect.stringContaining('no answer in time') });
  expect(await createIncoming({ url: server.url }).verify(patience())).toEqual({
    ok: true,
    detail: 'INBOX can be read',
  });
});

describe('a user without a password', () => {
  let endpoint: TokenEndpoint;
  beforeEach(async () => {
    endpoint = await startTokenEndpoint();
  });
  afterEach(() => endpoint.stop());

  const incoming = () => createIncoming({ url: server.url.replace(':secret@', '@'), oauth: endpoint.oauth });

  test.each(['XOAUTH2', 'OAUTHBEARER'])('is let in by a token, by %s', async (mechanism) => {
    server.follow({ mechanism });
    expect(await incoming().verify(patience())).toMatchObject({ ok: true });
    const [, said = ''] =
      server.commands
        .find((command) => command.startsWith('AUTHENTICATE'))
        ?.split(' ')
        .slice(1) ?? [];
    expect(Buffer.from(said, 'base64').toString()).toMatch(/anna@house\.example.*auth=Bearer token-1/su);
    expect(server.commands.some((command) => command.startsWith('LOGIN'))).toBe(false);
  });

  test('shows another token at the next visit, where one was not taken', async () => {
    server.follow({ mechanism: 'XOAUTH2', login: 'NO [AUTHENTICATIONFAILED] Expired' });
    const mailbox = incoming();
    expect(await mailbox.verify(patience())).toMatchObject({ ok: false, detail: 'Expired' });
    server.follow({ mechanism: 'XOAUTH2' });
    expect(await mailbox.verify(patience())).toMatchObject({ ok: true });
    expect(await mailbox.verify(patience())).toMatchObject({ ok: true });
    expect(endpoint.asked()).toHaveLength(2);
  });

  test('is told where there is no token', async () => {
    endpoint.behave((_request, response) =>
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}'),
    );
    const failing = incoming().visit(patience(), async () => undefined);
    await expect(failing).rejects.toThrow(IncomingMailError);
    await expect(failing).rejects.toThrow('invalid_grant');
  });
});

test("what goes wrong in the reader's own work stays what it is", async () => {
  const failing = visit(() => Promise.reject(new RangeError('mine')));
  await expect(failing).rejects.toThrow(RangeError);
});
