import { afterEach, expect, test } from 'vitest';
import { restartEnrolments } from '../../enrolment/index.ts';
import { enrolColleague, openPostRoom, type PostRoom } from './testing/post-room.ts';

let room: PostRoom;
afterEach(() => room.close());

const message = async (index = 0) =>
  room.house.db.prisma.message.findUniqueOrThrow({ where: { id: room.sent[index]?.id ?? '' } });
const tasks = () => room.house.db.prisma.task.findMany({ orderBy: { createdAt: 'asc' } });
const inbox = () => room.house.db.prisma.webhookEvent.findMany({ orderBy: { id: 'asc' } });

test('what is reported stands with its message, whatever comes first', async () => {
  room = await openPostRoom();
  const [first] = room.sent;
  await room.tell('opened', first, { open: { userAgent: 'Thunderbird' } }, '2026-03-18T09:00:00Z');
  await room.tell('delivered', first, {}, '2026-03-18T08:00:10Z');
  expect(await room.learn()).toBe(2);
  expect(await message()).toMatchObject({
    standing: 'opened',
    firstOpenedAt: new Date('2026-03-18T09:00:00Z'),
  });
  await room.tell('sent', first, {}, '2026-03-18T08:00:01Z');
  await room.learn();
  expect((await message()).standing).toBe('opened');
  expect((await inbox()).every(({ handledAt, parked }) => handledAt !== null && !parked)).toBe(true);
});

test('an event that comes again is one event', async () => {
  room = await openPostRoom();
  for (let times = 0; times < 3; times += 1) {
    await room.report('email.delivered', { email_id: room.sent[0]?.providerId }, { id: 'msg_same' });
    await room.learn();
  }
  expect(await room.house.db.prisma.messageEvent.count({ where: { kind: 'delivered' } })).toBe(1);
});

test('what we do not know is kept and done with, whatever it holds', async () => {
  room = await openPostRoom();
  await room.report('contact.created', { id: 'c1', name: 'NUL \0 and half \ud800 of a character' });
  await room.report('email.delivery_delayed', { email_id: room.sent[0]?.providerId });
  await room.report('email.bounced', { bounce: 'not what is expected' });
  expect(await room.learn()).toBe(3);
  expect((await inbox()).map(({ kind, handledAt }) => [kind, handledAt !== null])).toEqual([
    ['contact.created', true],
    ['email.delivery_delayed', true],
    ['email.bounced', true],
  ]);
  expect((await message()).standing).toBeNull();
});

test('what comes before its message is known waits for it, and not for ever', async () => {
  room = await openPostRoom();
  await room.report('email.delivered', { email_id: 'later' });
  await room.report('email.delivered', { email_id: 'never' });
  await room.learn();
  expect((await inbox()).map(({ parked, handledAt }) => [parked, handledAt])).toEqual([
    [true, null],
    [true, null],
  ]);
  expect(await room.learn()).toBe(0);
  await room.house.db.prisma.messageEvent.updateMany({
    where: { messageId: room.sent[0]?.id ?? '', kind: 'sent' },
    data: { providerId: 'later' },
  });
  expect(await room.learn()).toBe(1);
  expect((await message()).standing).toBe('delivered');
  room.house.set('2026-03-25T08:00:01Z');
  expect(await room.learn()).toBe(1);
  expect((await inbox()).map(({ parked, handledAt }) => [parked, handledAt !== null])).toEqual([
    [false, true],
    [true, true],
  ]);
});

test('a hard bounce suppresses the address at once and stops its enrolment, a soft one does not', async () => {
  room = await openPostRoom();
  const [hard, soft] = room.sent;
  await room.tell('bounced', hard, {
    bounce: { type: 'Permanent', subType: 'General', message: 'no such user' },
  });
  await room.tell('bounced', soft, {
    bounce: { type: 'Transient', subType: 'MailboxFull', message: 'full' },
  });
  await room.learn();
  const { prisma } = room.house.db;
  expect(await prisma.suppression.findMany()).toMatchObject([{ reason: 'hardBounce', messageId: hard?.id }]);
  const stopped = await prisma.enrolment.findMany({ where: { state: 'stopped' } });
  expect(stopped).toMatchObject([
    { id: hard?.enrolmentId, outcome: 'suppressed', dueAt: null, leaseToken: null },
  ]);
  expect(await prisma.ledgerEntry.findMany({ where: { verdict: 'stopped' } })).toMatchObject([
    { enrolmentId: hard?.enrolmentId, rule: 'suppressed', inputs: { reason: 'hardBounce' } },
  ]);
  expect(await tasks()).toMatchObject([{ kind: 'review', assigneeId: 'ben', accountId: hard?.accountId }]);
  expect(await prisma.offerCode.count({ where: { state: 'released' } })).toBe(1);
  expect((await message(1)).standing).toBe('bounced');
});

test('a bounce of an address the person no longer has ends what builds on that e-mail, and nothing else of theirs', async () => {
  room = await openPostRoom();
  const [first] = room.sent;
  const { prisma } = room.house.db;
  await prisma.contact.update({
    where: { id: first?.contactId ?? '' },
    data: { email: 'new@customer.example' },
  });
  await room.tell('bounced', first, { bounce: { type: 'Permanent' } });
  await room.learn();
  expect(await prisma.suppression.count()).toBe(1);
  expect(await prisma.enrolment.findMany({ where: { state: 'stopped' } })).toMatchObject([
    { id: first?.enrolmentId, outcome: 'notDelivered' },
  ]);
  expect(await prisma.consent.count({ where: { state: 'withdrawn' } })).toBe(0);
});

test('a complaint ends everything to the person, and is the account’s manager’s to settle', async () => {
  room = await openPostRoom();
  const [first] = room.sent;
  const colleagueId = await enrolColleague(room, first);
  await room.tell('complained', first);
  await room.learn();
  const { prisma } = room.house.db;
  expect(await prisma.suppression.findMany()).toMatchObject([{ reason: 'complained' }]);
  expect(await prisma.enrolment.findUniqueOrThrow({ where: { id: first?.enrolmentId ?? '' } })).toMatchObject(
    {
      state: 'stopped',
      outcome: 'complaint',
    },
  );
  expect(await prisma.signal.findMany()).toMatchObject([
    { kind: 'complaint', accountId: first?.accountId, contactId: first?.contactId, source: 'email' },
  ]);
  expect(await tasks()).toMatchObject([{ kind: 'stopped', assigneeId: 'ben', accountId: first?.accountId }]);
  room.house.set('2026-03-25T09:30:00Z');
  await room.house.sweep();
  const colleague = await prisma.enrolment.findUniqueOrThrow({ where: { id: colleagueId } });
  expect(colleague).toMatchObject({ state: 'stopped', outcome: 'complaint' });
  expect((await tasks()).filter(({ accountId }) => accountId === first?.accountId)).toHaveLength(1);
});

test('an old bounce does not stop who was enrolled again since', async () => {
  room = await openPostRoom();
  const [first] = room.sent;
  const { prisma } = room.house.db;
  await room.tell('bounced', first, { bounce: { type: 'Permanent' } });
  await room.learn();
  await prisma.enrolment.update({ where: { id: first?.enrolmentId ?? '' }, data: { state: 'active' } });
  await room.tell('delivered', first);
  await room.learn();
  expect(await prisma.enrolment.count({ where: { state: 'stopped' } })).toBe(0);
});

test('what the provider gave up gives its code back', async () => {
  room = await openPostRoom();
  await room.tell('failed', room.sent[0], { failed: { reason: 'reached_daily_quota' } });
  await room.learn();
  expect((await message()).standing).toBe('failed');
  expect(await room.house.db.prisma.offerCode.count({ where: { state: 'released' } })).toBe(1);
  expect(await tasks()).toMatchObject([{ kind: 'review' }]);
});

test('whom an e-mail never reached gets none that builds on it; who began anew meanwhile goes on', async () => {
  room = await openPostRoom();
  const [first, second] = room.sent;
  const { prisma } = room.house.db;
  room.house.set('2026-03-18T09:00:00Z');
  const seen = await prisma.enrolment.findUniqueOrThrow({ where: { id: second?.enrolmentId ?? '' } });
  const restarted = { enrolments: [{ id: seen.id, visit: seen.visit }] };
  await restartEnrolments(room.house.as('anna'), restarted);
  for (const each of [first, second]) await room.tell('failed', each, { failed: { reason: 'refused' } });
  await room.learn();
  expect(await prisma.enrolment.findMany({ where: { state: 'stopped' } })).toMatchObject([
    { id: first?.enrolmentId, outcome: 'notDelivered', dueAt: null },
  ]);
  expect(await prisma.ledgerEntry.findMany({ where: { verdict: 'stopped' } })).toMatchObject([
    { enrolmentId: first?.enrolmentId, rule: 'notDelivered', inputs: { reason: 'reported' } },
  ]);
  for (const day of ['24', '25', '26', '27', '30', '31']) {
    room.house.set(`2026-03-${day}T09:00:00Z`);
    await room.house.sweep();
  }
  expect(await prisma.message.count({ where: { enrolmentId: first?.enrolmentId ?? '' } })).toBe(1);
  expect(await prisma.enrolment.count({ where: { state: 'held' } })).toBe(0);
});
