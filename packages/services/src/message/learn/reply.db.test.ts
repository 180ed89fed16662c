import type { ReceivedAnswer } from '@sleutel/mailer';
import { afterEach, expect, test } from 'vitest';
import { learnFromEvents } from './index.ts';
import { enrolColleague, openPostRoom, type PostRoom, type SentMessage } from './testing/post-room.ts';

let room: PostRoom;
afterEach(() => room.close());

const prisma = () => room.house.db.prisma;
const standing = async (message: SentMessage | undefined) =>
  (await prisma().message.findUniqueOrThrow({ where: { id: message?.id ?? '' } })).standing;
const enrolment = (message: SentMessage | undefined) =>
  prisma().enrolment.findUniqueOrThrow({ where: { id: message?.enrolmentId ?? '' } });

interface Incoming {
  readonly from?: string;
  readonly subject?: string;
  readonly headers?: object;
  readonly text?: string;
}

const receive = (mail: Incoming, at?: string) =>
  room.report(
    'email.received',
    { email_id: 'in-1', from: 'stranger@elsewhere.example', subject: 'Re: Offer', headers: {}, ...mail },
    at ? { at } : {},
  );
const answering = (message: SentMessage | undefined) => ({ 'In-Reply-To': `<${message?.id}@house.example>` });

test('a reply finds its message by what it answers, whoever sends it', async () => {
  room = await openPostRoom();
  await receive({ headers: answering(room.sent[1]) });
  await room.learn();
  expect(await standing(room.sent[1])).toBe('replied');
  expect(await prisma().signal.findMany()).toMatchObject([
    { kind: 'reply', accountId: room.sent[1]?.accountId, contactId: room.sent[1]?.contactId },
  ]);
  expect(await prisma().task.findMany()).toMatchObject([{ kind: 'stopped', assigneeId: 'ben' }]);
});

test('a reply finds its message by the Message-ID the provider gave it', async () => {
  room = await openPostRoom();
  await room.tell('delivered', room.sent[2], { message_id: '<0100-abc@email.provider.example>' });
  await room.learn();
  await receive({
    headers: [{ name: 'References', value: '<x@y> <0100-abc@email.provider.example>' }] as object,
  });
  await room.learn();
  expect(await standing(room.sent[2])).toBe('replied');
});

test('a reply without a trace is matched by sender and the last message to them', async () => {
  room = await openPostRoom();
  await receive({ from: `Hanna <${room.sent[3]?.address.toUpperCase()}>` });
  await receive({ from: 'nobody@known.example' });
  await room.learn();
  expect(await standing(room.sent[3])).toBe('replied');
  expect(await prisma().webhookEvent.count({ where: { handledAt: null } })).toBe(0);
});

test('a reply stops the whole account at its next message, with one task', async () => {
  room = await openPostRoom();
  const [first] = room.sent;
  await enrolColleague(room, first);
  await receive({ headers: answering(first) }, '2026-03-18T09:00:00Z');
  await room.learn();
  room.house.set('2026-03-25T09:30:00Z');
  await room.house.sweep();
  const stopped = await prisma().enrolment.findMany({ where: { state: 'stopped' } });
  expect(stopped.map(({ accountId, outcome }) => [accountId, outcome])).toEqual([
    [first?.accountId, 'reply'],
    [first?.accountId, 'reply'],
  ]);
  expect(await prisma().task.count({ where: { accountId: first?.accountId ?? '' } })).toBe(1);
});

test('an absence holds only the absent person, and spends nothing of their wait', async () => {
  room = await openPostRoom();
  const [first] = room.sent;
  await enrolColleague(room, first);
  const before = await enrolment(first);
  const away = {
    subject: 'Automatic reply: Offer',
    headers: answering(first),
    text: 'Back on 8 April 2026.',
  };
  await receive(away, '2026-03-18T08:00:05Z');
  await receive(away, '2026-03-18T08:00:06Z');
  await room.learn();
  await receive(away, '2026-03-18T08:00:07Z');
  await room.learn();

  const back = new Date('2026-04-07T22:00:00Z');
  const after = await enrolment(first);
  expect(after).toMatchObject({ state: 'active', stepKey: before.stepKey, dueAt: back });
  const held = back.getTime() - Date.parse('2026-03-18T08:00:00Z');
  expect(after.stepEnteredAt.getTime() - before.stepEnteredAt.getTime()).toBe(held);
  expect(await prisma().contact.findMany({ where: { awayUntil: { not: null } } })).toMatchObject([
    { id: first?.contactId, awayUntil: back },
  ]);
  expect(await standing(first)).toBe('sent');
  expect(await prisma().signal.count()).toBe(0);
  expect(await prisma().task.count()).toBe(0);
  const others = await prisma().enrolment.findMany({ where: { id: { not: first?.enrolmentId ?? '' } } });
  expect(others.every(({ dueAt }) => dueAt !== null && dueAt < back)).toBe(true);

  // A week of waiting begins with the return: it is not over a day later, and it is a week later.
  const sentTo = () => prisma().message.count({ where: { contactId: first?.contactId ?? '' } });
  room.house.set('2026-04-09T08:00:00Z');
  await room.house.sweep();
  expect(await sentTo()).toBe(1);
  expect(await enrolment(first)).toMatchObject({ state: 'active', stepKey: before.stepKey });
  room.house.set('2026-04-15T09:00:00Z');
  await room.house.sweep();
  expect(await sentTo()).toBe(2);
});

test('an absence without a day lasts a week', async () => {
  room = await openPostRoom();
  await receive({
    headers: { ...answering(room.sent[0]), 'Auto-Submitted': 'auto-replied' },
    text: 'I am away.',
  });
  await room.learn();
  expect((await enrolment(room.sent[0])).dueAt).toEqual(new Date('2026-03-25T08:00:00Z'));
  const [contact] = await prisma().contact.findMany({ where: { awayUntil: { not: null } } });
  expect(contact?.awayUntil).toEqual(new Date('2026-03-24T22:00:00Z'));
});

test('what the event does not say is fetched first, and read as it is when it cannot be had', async () => {
  room = await openPostRoom();
  const answers: ReceivedAnswer[] = [
    { kind: 'unavailable', detail: 'busy' },
    {
      kind: 'received',
      mail: { headers: { 'in-reply-to': `<${room.sent[0]?.id}@house.example>` }, text: 'Hello', html: null },
    },
  ];
  const { engine } = room.house;
  const received = async () => answers.shift() ?? { kind: 'unavailable' as const, detail: 'down' };
  const ctx = { ...engine, mail: { ...engine.mail, transport: { ...engine.mail.transport, received } } };
  await room.report('email.received', { email_id: 'in-1', from: 'x@y.example', subject: 'Re: Offer' });
  expect(await learnFromEvents(ctx, {})).toEqual({ events: 0 });
  expect(await learnFromEvents(ctx, {})).toEqual({ events: 1 });
  expect(await standing(room.sent[0])).toBe('replied');

  await room.report('email.received', {
    email_id: 'in-2',
    from: room.sent[1]?.address,
    subject: 'Re: Offer',
  });
  expect(await learnFromEvents(ctx, {})).toEqual({ events: 0 });
  room.house.set('2026-03-18T14:00:01Z');
  expect(await learnFromEvents(ctx, {})).toEqual({ events: 1 });
  expect(await standing(room.sent[1])).toBe('replied');
});
