import { afterEach, expect, test } from 'vitest';
import { addressHash, erasePerson } from '../../consent/index.ts';
import { wholeDatabase } from '../../consent/testing/whole-database.ts';
import { openPostRoom, type PostRoom, type SentMessage } from './testing/post-room.ts';

let room: PostRoom;
afterEach(() => room.close());

const erase = (message: SentMessage | undefined) =>
  erasePerson(room.house.as('admin'), { id: message?.contactId ?? '' });
const tablesWith = async (trace: string) =>
  (await wholeDatabase(room.house.db)).filter((row) => row.includes(trace)).map((row) => row.split(' ')[0]);
const inbox = () => room.house.db.prisma.webhookEvent.findMany({ orderBy: { receivedAt: 'asc' } });

test('what is told of an erased person afterwards counts, and leaves nothing of them', async () => {
  room = await openPostRoom();
  const [gone, other] = room.sent;
  const { prisma } = room.house.db;
  await erase(gone);
  const to = [gone?.address];
  const away = {
    from: 'secret@elsewhere.example',
    headers: { 'In-Reply-To': `<${gone?.id}@house.example>` },
  };
  await room.tell('delivered', gone, { to, subject: 'Dear Hanna' });
  await room.tell('clicked', gone, {
    to,
    click: { link: 'https://house.example/secret', userAgent: 'secret' },
  });
  await room.tell('bounced', gone, {
    to,
    bounce: { type: 'Permanent', message: `${gone?.address}: secret` },
  });
  await room.tell('complained', gone, { to });
  await room.report('email.received', { ...away, subject: 'Re: Offer', text: 'My secret number' });
  await room.report('email.received', {
    ...away,
    subject: 'Automatic reply',
    text: 'Secret. Back on 8 April 2026.',
  });
  await room.tell('delivered', other, { to: [other?.address] });
  expect(await room.learn()).toBe(7);

  for (const trace of [gone?.address ?? '', 'Dear Hanna', 'secret', 'Secret'])
    expect(await tablesWith(trace)).toEqual([]);
  expect(await tablesWith(other?.address ?? '')).toContain('webhook_events');
  expect(await prisma.message.findUniqueOrThrow({ where: { id: gone?.id ?? '' } })).toMatchObject({
    standing: 'complained',
  });
  expect(await prisma.contact.findUniqueOrThrow({ where: { id: gone?.contactId ?? '' } })).toMatchObject({
    awayUntil: null,
  });
  expect(
    (await prisma.signal.findMany()).map(({ kind, contactId, detail }) => [kind, contactId, detail]),
  ).toEqual(expect.arrayContaining([['reply', null, {}]]));
  expect(await prisma.signal.count({ where: { contactId: gone?.contactId ?? '' } })).toBe(0);
  expect(await prisma.task.count({ where: { contactId: gone?.contactId ?? '' } })).toBe(0);
  expect(await prisma.consent.count({ where: { contactId: gone?.contactId ?? '' } })).toBe(0);
  expect(await prisma.suppression.findMany()).toMatchObject([
    { hash: new Uint8Array(addressHash(room.house.engine.appSecret, gone?.address ?? '')), reason: 'erased' },
  ]);
});

test('what names an erased address goes whatever message it is about, though they had unsubscribed before', async () => {
  room = await openPostRoom();
  const [gone] = room.sent;
  const hash = new Uint8Array(addressHash(room.house.engine.appSecret, gone?.address ?? ''));
  await room.house.db.prisma.suppression.create({ data: { hash, reason: 'unsubscribed' } });
  await erase(gone);
  expect(await room.house.db.prisma.suppression.findMany()).toMatchObject([
    { reason: 'erased', messageId: null },
  ]);
  await room.report('email.delivered', {
    email_id: 'unknown',
    to: [`Hanna <${gone?.address.toUpperCase()}>`],
  });
  await room.report('email.received', { from: 'x@y.example', headers: {}, text: `Ask ${gone?.address}.` });
  await room.report('contact.created', { email: gone?.address, first_name: 'Hanna' });
  await room.learn();
  expect(
    (await inbox()).map(({ payload, parked, handledAt }) => [payload, parked, handledAt !== null]),
  ).toEqual(Array.from({ length: 3 }, () => [{}, false, true]));
});

test('what waited for its message in vain leaves nothing but that it came', async () => {
  room = await openPostRoom();
  await room.report('email.delivered', { email_id: 'never', to: ['x@y.example'] });
  await room.learn();
  expect(await inbox()).toMatchObject([{ payload: { data: { to: ['x@y.example'] } }, handledAt: null }]);
  room.house.set('2026-03-25T08:00:01Z');
  await room.learn();
  const [event] = await inbox();
  expect(event).toMatchObject({ kind: 'email.delivered', providerId: 'never', parked: true });
  expect(event?.payload).toEqual({});
  expect(event?.handledAt).not.toBeNull();
});
