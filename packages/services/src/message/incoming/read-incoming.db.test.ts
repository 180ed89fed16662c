import { createIncoming } from '@sleutel/mailer';
import { type ScriptedMailbox, startScriptedMailbox } from '@sleutel/mailer/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getSender } from '../../company/index.ts';
import type { ServiceContext } from '../../core/index.ts';
import { openPostRoom, type PostRoom, type SentMessage } from '../learn/testing/post-room.ts';
import { readIncoming } from './read-incoming.ts';

let room: PostRoom;
let server: ScriptedMailbox;
let ctx: ServiceContext;

beforeEach(async () => {
  room = await openPostRoom();
  server = await startScriptedMailbox();
  const { engine } = room.house;
  ctx = { ...engine, mail: { ...engine.mail, incoming: createIncoming({ url: server.url }) } };
});
afterEach(async () => {
  await server.stop();
  await room.close();
});

const NOON = new Date('2026-03-18T10:00:00Z');
const prisma = () => room.house.db.prisma;
const reading = async () => (await getSender({ ...ctx, actor: room.house.as('anna').actor }, {})).incoming;
const idOf = (message: SentMessage | undefined) => `<${message?.id}@house.example>`;
const look = () => readIncoming(ctx, {});
const standings = async () => {
  const rows = await prisma().message.findMany({ orderBy: { id: 'asc' }, select: { standing: true } });
  return rows.map(({ standing }) => standing);
};

interface Letter {
  readonly from: string;
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

function letter({
  from,
  id = 'a1@elsewhere.example',
  headers = {},
  text = 'Please call me.',
}: Letter): string {
  const all = { From: from, 'Message-ID': `<${id}>`, Subject: 'Re: Offer', ...headers };
  return [...Object.entries(all).map(([name, value]) => `${name}: ${value}`), '', text].join('\r\n');
}

/** A report as Postfix and others write it, which gives back the e-mail that it is about. */
function report(type: 'delivery-status' | 'feedback-report', part: string, returned: string): string {
  return [
    'From: MAILER-DAEMON@mx.elsewhere.example',
    `Message-ID: <report.on.${returned.slice(1, -1)}>`,
    'Subject: Report',
    `Content-Type: multipart/report; report-type=${type}; boundary=B`,
    '',
    '--B',
    'Content-Type: text/plain',
    '',
    'I am sorry.',
    '--B',
    `Content-Type: message/${type}`,
    '',
    part.replaceAll('\n', '\r\n'),
    '--B',
    'Content-Type: text/rfc822-headers',
    '',
    `Subject: Offer\r\nMessage-ID: ${returned}`,
    '--B--',
    '',
  ].join('\r\n');
}

test('an answer stops the account, by what it answers or by who writes', async () => {
  const [first, second] = room.sent;
  server.take(letter({ from: 'Hanna <h@else.example>', headers: { 'In-Reply-To': idOf(first) } }), NOON);
  server.take(letter({ from: `<${second?.address.toUpperCase()}>`, id: 'a2@else.example' }), NOON);
  room.house.set('2026-03-18T10:30:00Z');
  expect(await look()).toEqual({ looked: 2, taken: 2 });
  expect(ctx.jobs).toMatchObject({ waiting: [{ name: 'event.inbox' }] });
  await room.learn();
  expect(await standings()).toEqual(['replied', 'replied', null, null]);
  expect(await prisma().task.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { kind: 'stopped' },
    { kind: 'stopped' },
  ]);
  expect(await prisma().signal.findFirst({ where: { accountId: first?.accountId ?? '' } })).toMatchObject({
    kind: 'reply',
    occurredAt: NOON,
  });
});

test('a responder holds whoever is away', async () => {
  const [first] = room.sent;
  const headers = { 'In-Reply-To': idOf(first), 'Auto-Submitted': 'auto-replied' };
  server.take(letter({ from: first?.address ?? '', headers, text: 'Back on 8 April 2026.' }), NOON);
  await look();
  await room.learn();
  const away = await prisma().contact.findMany({ where: { awayUntil: { not: null } } });
  expect(away).toMatchObject([{ id: first?.contactId, awayUntil: new Date('2026-04-07T22:00:00Z') }]);
});

test('mail that did not arrive strikes off an address that does not exist, and a complaint whoever complains', async () => {
  const [first, second, third] = room.sent;
  const failed = (status: string) =>
    `Final-Recipient: rfc822; x@y.example\nAction: failed\nStatus: ${status}`;
  server.take(report('delivery-status', failed('5.1.1'), idOf(first)), NOON);
  server.take(report('delivery-status', failed('5.2.2'), idOf(second)), NOON);
  server.take(report('feedback-report', 'Feedback-Type: abuse', idOf(third)), NOON);
  expect(await look()).toEqual({ looked: 3, taken: 3 });
  await room.learn();
  expect((await standings()).slice(0, 3)).toEqual(['bounced', 'bounced', 'complained']);
  const suppressed = await prisma().suppression.findMany({ select: { reason: true } });
  expect(suppressed.map(({ reason }) => reason).toSorted()).toEqual(['complained', 'hardBounce']);
});

test('what is about no message of ours stays in the mailbox and is not kept', async () => {
  const [first] = room.sent;
  const unknown = '<0197a0b0-0000-7000-8000-000000000001@house.example>';
  server.take(letter({ from: 'friend@elsewhere.example' }), NOON);
  server.take(report('delivery-status', 'Action: failed\nStatus: 5.1.1', unknown), NOON);
  // Made up by somebody who knows an address, but no Message-ID.
  const forged = `Final-Recipient: rfc822; ${first?.address}\nAction: failed\nStatus: 5.1.1`;
  server.take(report('delivery-status', forged, '<x@y.example>'), NOON);
  server.take(report('delivery-status', 'Action: delayed', idOf(first)), NOON);
  expect(await look()).toEqual({ looked: 4, taken: 0 });
  expect(await prisma().webhookEvent.count()).toBe(0);
});

test("the company's own people answer nobody", async () => {
  const headers = { References: idOf(room.sent[0]) };
  server.take(letter({ from: 'Ben <BEN@house.example>', headers }), NOON);
  server.take(letter({ from: 'Sleutel <post@house.example>', id: 'b2@house.example', headers }), NOON);
  expect(await look()).toEqual({ looked: 2, taken: 0 });
});

test('each e-mail counts once: read twice at once, read again, numbered anew', async () => {
  const headers = { 'In-Reply-To': idOf(room.sent[0]) };
  server.take(letter({ from: 'h@else.example', headers }), NOON);
  const [one, other] = await Promise.all([look(), look()]);
  expect(one.taken + other.taken).toBe(1);
  expect(await look()).toEqual({ looked: 0, taken: 0 });
  server.renumber(40);
  expect(await look()).toEqual({ looked: 1, taken: 0 });
  server.take(letter({ from: 'h@else.example', id: 'a2@else.example', headers }), NOON);
  expect(await look()).toEqual({ looked: 1, taken: 1 });
  expect(await prisma().webhookEvent.count()).toBe(2);
});

test('many are read by several batches, and what came before the time of an answer not at all', async () => {
  server.take(
    letter({ from: 'h@else.example', headers: { 'In-Reply-To': idOf(room.sent[0]) } }),
    new Date('2026-01-05'),
  );
  for (let count = 0; count < 250; count += 1) {
    server.take(letter({ from: 'friend@elsewhere.example', id: `${count}@elsewhere.example` }), NOON);
  }
  const headers = { 'In-Reply-To': idOf(room.sent[1]) };
  server.take(letter({ from: 'h@else.example', id: 'last@else.example', headers }), NOON);
  expect(await look()).toEqual({ looked: 251, taken: 1 });
});

test('a mailbox that cannot be read says why and since when; the next look goes on where it was', async () => {
  const headers = { 'In-Reply-To': idOf(room.sent[0]) };
  server.take(letter({ from: 'h@else.example', headers }), NOON);
  server.follow({ login: 'NO [AUTHENTICATIONFAILED] Wrong password' });
  expect(await look()).toEqual({ looked: 0, taken: 0 });
  room.house.set('2026-03-18T11:00:00Z');
  await look();
  expect(await reading()).toEqual({
    name: 'anna@house.example, INBOX, 127.0.0.1',
    readAt: null,
    failure: { reason: expect.stringContaining('Wrong password'), since: '2026-03-18T08:00:00.000Z' },
  });
  server.follow({});
  expect(await look()).toEqual({ looked: 1, taken: 1 });
  expect(await reading()).toMatchObject({ readAt: '2026-03-18T11:00:00.000Z', failure: null });
});

test('where no mailbox is read there is nothing to do', async () => {
  expect(await readIncoming(room.house.engine, {})).toEqual({ looked: 0, taken: 0 });
});

test('an e-mail whose headers nobody can read or keep stands in the way of none behind it', async () => {
  const [first] = room.sent;
  server.take(
    letter({ from: 'a@x.example', id: 'nul\0\0@x.example', headers: { References: '<nul\0@x.example>' } }),
    NOON,
  );
  server.take('\0\0\0', NOON);
  server.take(letter({ from: `<nul\0@x.example>`, id: 'nul2@x.example' }), NOON);
  server.take('', NOON);
  server.take(letter({ from: 'Hanna <h@else.example>', headers: { 'In-Reply-To': idOf(first) } }), NOON);
  room.house.set('2026-03-18T10:30:00Z');
  expect(await look()).toEqual({ looked: 5, taken: 1 });
});
