import { newId } from '@sleutel/db';
import { type TEST_EVENT, WebhookEventType, webhookPayload } from '@sleutel/domain/webhook';
import { afterEach, expect, test } from 'vitest';
import { recipientLinks, setPreferences, unsubscribe } from '../consent/index.ts';
import {
  enrolColleague,
  openPostRoom,
  type PostRoom,
  type SentMessage,
} from '../message/learn/testing/post-room.ts';
import { redeemOffer } from '../offer/index.ts';
import {
  finishProgramme,
  moveProgrammeEnd,
  type ProgrammeView,
  pauseProgramme,
  resumeProgramme,
  stopProgramme,
} from '../programme/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { sendWebhookTest } from './index.ts';
import { documentedPayloads, shapeOf } from './testing/documented.ts';
import { administrator, deliver, listen } from './testing/listening.ts';
import { openReceiver, type Receiver } from './testing/receiver.ts';

/** When a person may have read what was sent in the morning. */
const LATER = '2026-03-18T09:00:00Z';

let room: PostRoom;
let receiver: Receiver;
afterEach(() => Promise.all([room.close(), receiver.close()]));

interface Payload {
  readonly id: string;
  readonly type: WebhookEventType | typeof TEST_EVENT;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

async function open(types: WebhookEventType[] = [...WebhookEventType.options]): Promise<string> {
  [room, receiver] = await Promise.all([openPostRoom(), openReceiver()]);
  return (await listen(room.house, receiver, types)).endpoint.id;
}

/** What the receiver hears of what happened since, by type and moment. */
async function heard(): Promise<Payload[]> {
  const before = receiver.received.length;
  await deliver(room.house);
  const payloads = receiver.received.slice(before).map(({ body }) => JSON.parse(body) as Payload);
  return payloads.toSorted((one, other) => (one.type < other.type ? -1 : 1));
}

const token = (url: string) => url.split('/').at(-1) ?? '';

test('every event is told as it is documented', async () => {
  const endpointId = await open();
  const { house, sent } = room;
  const [first, second, third] = sent;
  const { id } = await house.db.prisma.programme.findFirstOrThrow();
  await room.tell('delivered', first);
  await room.tell('opened', first, {}, LATER);
  await room.tell('clicked', first, { click: { link: 'https://house.example/spring' } }, LATER);
  await room.report('email.received', {
    from: first?.address,
    headers: { 'In-Reply-To': `<${first?.id}@house.example>` },
    subject: 'Re: Offer',
    text: 'Call me.',
  });
  await room.tell('bounced', second, { bounce: { type: 'Permanent', message: 'unknown' } });
  await room.tell('complained', third);
  await room.learn();
  const links = recipientLinks(house.engine);
  await unsubscribe(house.engine, { token: token(links.unsubscribe(sent[3]?.id ?? '')) });
  const { code } = await house.db.prisma.offerCode.findFirstOrThrow({ where: { state: 'issued' } });
  await redeemOffer(house.as('ben'), { code, amount: '480', currency: 'ZAR', order: 'TILL-1' });
  await pauseProgramme(house.as('anna'), { id });
  await resumeProgramme(house.as('anna'), { id });
  house.set('2026-03-25T09:30:00Z');
  await house.sweep();
  await finishProgramme(house.as('anna'), { id });
  await launched(house, { holdOutShare: 0 }, 'Another');
  await sendWebhookTest(administrator(house), { id: endpointId });
  const documented = documentedPayloads();
  const told = await heard();
  for (const payload of told) {
    const example = documented.get(payload.type);
    expect(example, `an example of ${payload.type}`).toBeDefined();
    expect(example?.type).toBe(payload.type);
    expect(shapeOf(payload)).toEqual(shapeOf(example));
    expect(webhookPayload(payload.type).parse(payload)).toEqual(payload);
  }
  // Analyses have a test of their own.
  const elsewhere = ['account.statusChanged'];
  expect(new Set([...told.map(({ type }) => type), ...elsewhere])).toEqual(
    new Set([...WebhookEventType.options, 'webhook.test']),
  );
  expect(new Set(documented.keys())).toEqual(new Set([...WebhookEventType.options, 'webhook.test']));
});

test('an event names account and person as other systems know them, and says when it happened', async () => {
  await open(['message.bounced']);
  const [first] = room.sent;
  await room.tell(
    'bounced',
    first,
    { bounce: { type: 'Permanent', message: 'unknown' } },
    '2026-03-18T07:59:01.5Z',
  );
  await room.tell('delivered', room.sent[1]);
  await room.learn();
  const account = await room.house.db.prisma.account.findUniqueOrThrow({
    where: { id: first?.accountId ?? '' },
  });
  expect(await heard()).toMatchObject([
    {
      type: 'message.bounced',
      version: 1,
      timestamp: '2026-03-18T07:59:01.500Z',
      data: {
        bounce: 'hard',
        account: { id: first?.accountId, externalId: account.externalId, name: account.name },
        contact: { id: first?.contactId, email: first?.address },
        message: { id: first?.id },
      },
    },
  ]);
});

test('what nobody wants is not written down, nor what a switched off endpoint wanted', async () => {
  await open(['programme.ended']);
  const { prisma } = room.house.db;
  await room.tell('delivered', room.sent[0]);
  await room.learn();
  expect(await prisma.outgoingEvent.count()).toBe(0);
  await prisma.webhookEndpoint.updateMany({ data: { types: ['message.opened'], offAt: new Date() } });
  await room.tell('opened', room.sent[0], {}, LATER);
  await room.learn();
  expect(await prisma.outgoingEvent.count()).toBe(0);
});

test('each endpoint hears what it wants, under one id', async () => {
  await open(['message.delivered', 'message.opened']);
  const other = await openReceiver();
  await listen(room.house, other, ['message.delivered'], 'Warehouse');
  await room.tell('delivered', room.sent[0]);
  await room.tell('opened', room.sent[0], {}, LATER);
  await room.learn();
  room.house.set('2026-03-18T09:02:00Z');
  const types = (await heard()).map(({ type }) => type);
  expect(types).toEqual(['message.delivered', 'message.opened']);
  expect(other.received.map(({ body }) => JSON.parse(body).type)).toEqual(['message.delivered']);
  expect(receiver.received.map(({ body }) => body)).toContain(other.received[0]?.body);
  await other.close();
});

test('the same report twice is one event; machines and automatic replies are none', async () => {
  await open(['message.delivered', 'message.clicked', 'message.replied']);
  const [first] = room.sent;
  const event = { email_id: first?.providerId };
  await room.report('email.delivered', event, { id: 'evt' });
  await room.learn();
  await room.report('email.delivered', event, { id: 'evt' });
  const click = { link: 'https://a.example', userAgent: 'Googlebot/2.1' };
  await room.tell('clicked', first, { click }, LATER);
  await room.report('email.received', {
    from: first?.address,
    headers: { 'In-Reply-To': `<${first?.id}@house.example>`, 'Auto-Submitted': 'auto-replied' },
    subject: 'Automatic reply',
    text: 'I am away.',
  });
  await room.learn();
  expect((await heard()).map(({ type }) => type)).toEqual(['message.delivered']);
});

test('clicks and looks are told once they can no longer turn out to be a machine’s', async () => {
  await open(['message.clicked', 'message.opened']);
  const { house, sent } = room;
  const [scanned, read] = sent;
  house.set('2026-03-18T10:00:05Z');
  const visit = (message: SentMessage | undefined, page: string, second: number) => {
    const timestamp = `2026-03-18T10:00:0${second}Z`;
    return room.tell('clicked', message, { click: { link: `https://house.example/${page}`, timestamp } });
  };
  await visit(scanned, 'spring', 1);
  await visit(read, 'spring', 1);
  await room.tell('opened', read);
  await room.learn();
  expect(await heard()).toEqual([]);
  await visit(scanned, 'summer', 2);
  await room.learn();
  house.set('2026-03-18T10:01:00Z');
  expect(await heard()).toEqual([]);
  house.set('2026-03-18T10:02:00Z');
  expect(await heard()).toMatchObject([
    { type: 'message.clicked', timestamp: '2026-03-18T10:00:01.000Z', data: { message: { id: read?.id } } },
    { type: 'message.opened', data: { message: { id: read?.id } } },
  ]);
  // What is only told of long afterwards waits for nothing.
  await room.tell('opened', scanned, {}, '2026-03-18T09:00:00Z');
  await room.learn();
  expect(await heard()).toMatchObject([{ type: 'message.opened', data: { message: { id: scanned?.id } } }]);
});

test('an account is stopped once, however many of its people were enrolled', async () => {
  await open(['account.stopped']);
  const { house, sent } = room;
  await enrolColleague(room, sent[0]);
  const [{ accountId } = { accountId: '' }] = sent;
  await house.db.prisma.signal.create({
    data: {
      id: newId(house.engine.now()),
      accountId,
      kind: 'reply',
      occurredAt: house.engine.now(),
      source: 'email',
    },
  });
  house.set('2026-03-25T09:30:00Z');
  await house.sweep();
  expect(await house.db.prisma.enrolment.count({ where: { accountId, outcome: 'reply' } })).toBe(2);
  expect(await heard()).toMatchObject([
    { type: 'account.stopped', data: { reason: 'reply', account: { id: accountId } } },
  ]);
});

/** The programme that runs from now on until then. */
async function endingAt(endsAt: string): Promise<ProgrammeView> {
  const { house } = room;
  const { id, version } = await house.db.prisma.programme.findFirstOrThrow();
  return moveProgrammeEnd(house.as('anna'), { id, version, endsAt });
}

test('a programme whose end went by has ended, and is told of once for each end it comes to', async () => {
  await open(['programme.ended']);
  const { house } = room;
  const APRIL = '2026-04-01T08:00:00.000Z';
  const MAY = '2026-05-29T08:00:00.000Z';
  const { id, design } = await endingAt(APRIL);
  const ended = (timestamp: string) => ({
    type: 'programme.ended',
    timestamp,
    data: { account: null, contact: null, programme: { id, name: design.name } },
  });
  house.set('2026-04-01T07:59:59Z');
  expect(await heard()).toEqual([]);
  house.set('2026-04-01T08:00:03Z');
  expect(await heard()).toMatchObject([ended(APRIL)]);
  expect(await heard()).toEqual([]);

  await endingAt(MAY);
  expect(await heard()).toEqual([]);
  house.set(MAY);
  expect(await heard()).toMatchObject([ended(MAY)]);
  await finishProgramme(house.as('anna'), { id });
  expect(await heard()).toEqual([]);
});

test('an end that nobody listened to is not told of afterwards', async () => {
  await open(['programme.paused']);
  const { house } = room;
  await endingAt('2026-04-01T08:00:00.000Z');
  house.set('2026-04-02T08:00:00Z');
  await deliver(house);
  await listen(house, receiver, ['programme.ended'], 'Late');
  expect(await heard()).toEqual([]);
});

test('what is rolled back is not told', async () => {
  await open(['programme.ended']);
  const { house } = room;
  const { id } = await house.db.prisma.programme.findFirstOrThrow();
  await house.db.pool.query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no audit today'; END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse()`);
  await expect(finishProgramme(house.as('anna'), { id })).rejects.toThrow('no audit today');
  expect(await house.db.prisma.outgoingEvent.count()).toBe(0);
});

test('an emergency stop is a pause that says so', async () => {
  await open(['programme.paused']);
  const { id } = await room.house.db.prisma.programme.findFirstOrThrow();
  await stopProgramme(room.house.as('viewer'), { id, reason: 'A wrong price' });
  const [told] = await heard();
  expect(told).toMatchObject({ type: 'programme.paused', data: { emergency: true, programme: { id } } });
  expect(JSON.stringify(told)).not.toContain('A wrong price');
});

test('who wants nothing more is told of once, from whichever page', async () => {
  await open(['contact.unsubscribed']);
  const { house, sent } = room;
  const [{ contactId, address, id } = { contactId: '', address: '', id: '' }] = sent;
  const links = recipientLinks(house.engine);
  for (let count = 0; count < 2; count += 1) {
    await setPreferences(house.engine, {
      token: token(links.preferences(contactId)),
      choice: { kind: 'stop' },
    });
  }
  expect(await heard()).toMatchObject([
    { data: { contact: { id: contactId, email: address }, account: null, message: null } },
  ]);
  for (let count = 0; count < 2; count += 1) {
    await unsubscribe(house.engine, { token: token(links.unsubscribe(sent[1]?.id ?? '')) });
  }
  expect(await heard()).toMatchObject([
    { data: { message: { id: sent[1]?.id }, account: { id: sent[1]?.accountId } } },
  ]);
  expect(id).not.toBe(sent[1]?.id);
});

test('who stops it again by the same link, having wanted something in between, is told of and audited again', async () => {
  await open(['contact.unsubscribed']);
  const { house, sent } = room;
  const [{ contactId, id } = { contactId: '', id: '' }] = sent;
  const links = recipientLinks(house.engine);
  const leave = () => unsubscribe(house.engine, { token: token(links.unsubscribe(id)) });
  await leave();
  await setPreferences(house.engine, {
    token: token(links.preferences(contactId)),
    choice: { kind: 'topics', topics: ['marketing'] },
  });
  expect(await heard()).toHaveLength(1);
  await leave();
  await leave();
  expect(await heard()).toMatchObject([{ data: { contact: { id: contactId }, message: { id } } }]);
  const verbs = await house.db.prisma.auditEntry.findMany({
    where: { entity: 'contact', entityId: contactId, verb: { startsWith: 'consent.' } },
    orderBy: { id: 'asc' },
    select: { verb: true },
  });
  expect(verbs.map(({ verb }) => verb).toSorted()).toEqual([
    'consent.setPreferences',
    'consent.unsubscribe',
    'consent.unsubscribe',
  ]);
});
