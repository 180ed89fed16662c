import { afterEach, beforeEach, expect, test } from 'vitest';
import { enterProgramme } from '../enrolment/index.ts';
import { openPostRoom, type PostRoom, type SentMessage } from '../message/learn/testing/post-room.ts';
import { getPreferences, sealToken, setPreferences } from './index.ts';

let room: PostRoom;
let first: SentMessage;
let token: string;
beforeEach(async () => {
  room = await openPostRoom();
  const [sent] = room.sent;
  if (!sent) throw new Error('nothing was sent');
  first = sent;
  token = sealToken(room.house.engine.appSecret, 'preferences', first.contactId);
});
afterEach(() => room.close());

type Choice = Parameters<typeof setPreferences>[1]['choice'];
const choose = (choice: Choice) => setPreferences(room.house.engine, { token, choice });
const prisma = () => room.house.db.prisma;
const enrolment = () => prisma().enrolment.findUniqueOrThrow({ where: { id: first.enrolmentId } });
const sent = () => prisma().message.count({ where: { contactId: first.contactId, state: 'sent' } });
const at = async (moment: string) => {
  room.house.set(moment);
  await room.house.sweep();
};

/** Thirty days on, at the beginning of the day in Johannesburg. */
const END = new Date('2026-04-16T22:00:00Z');

test('a pause holds the person alone, to the day, and spends nothing of their wait', async () => {
  const before = await enrolment();
  expect(await choose({ kind: 'pause', days: 30 })).toMatchObject({ pausedUntil: '2026-04-17' });
  const held = await enrolment();
  expect(held).toMatchObject({ state: 'active', stepKey: before.stepKey, dueAt: END });
  const ms = END.getTime() - Date.parse('2026-03-18T08:00:00Z');
  expect(held.stepEnteredAt.getTime() - before.stepEnteredAt.getTime()).toBe(ms);
  const others = await prisma().enrolment.findMany({ where: { id: { not: first.enrolmentId } } });
  expect(others.every(({ dueAt }) => dueAt !== null && dueAt < END)).toBe(true);
  await at('2026-04-16T12:00:00Z');
  await at('2026-04-17T08:00:00Z');
  expect(await sent()).toBe(1);
  expect(await getPreferences(room.house.engine, { token })).toMatchObject({ pausedUntil: null });
  await at('2026-04-23T12:00:00Z');
  expect(await enrolment()).toMatchObject({ stepKey: before.stepKey, state: 'active' });
  // A week after the pause its wait is over; of the offer, which is over as well, nobody is reminded.
  await at('2026-04-24T10:00:00Z');
  expect(await enrolment()).toMatchObject({ stepKey: 'waitAgain', state: 'active' });
  expect(await sent()).toBe(1);
  const entries = await prisma().auditEntry.findMany({ where: { verb: 'consent.setPreferences' } });
  expect(entries.map(({ detail }) => detail)).toEqual([{ pausedUntil: END.toISOString() }]);
});

test('a pause that is ended leaves everything where it would be, less the time that passed', async () => {
  const before = await enrolment();
  await choose({ kind: 'pause', days: 90 });
  room.house.set('2026-03-20T08:00:00Z');
  expect(await choose({ kind: 'resume' })).toMatchObject({ pausedUntil: null });
  const after = await enrolment();
  expect(after.stepEnteredAt.getTime() - before.stepEnteredAt.getTime()).toBe(2 * 86_400_000);
  expect(after.dueAt).toEqual(new Date('2026-03-20T08:00:00Z'));
  await at('2026-03-26T09:00:00Z');
  expect([await sent(), (await enrolment()).stepKey]).toEqual([1, before.stepKey]);
  await at('2026-03-27T10:00:00Z');
  expect(await sent()).toBe(2);
});

test('asked for again it is no longer than it says, and an absence in it adds nothing', async () => {
  const before = await enrolment();
  await choose({ kind: 'pause', days: 90 });
  await choose({ kind: 'pause', days: 30 });
  await choose({ kind: 'pause', days: 30 });
  const ms = END.getTime() - Date.parse('2026-03-18T08:00:00Z');
  const shift = async () => (await enrolment()).stepEnteredAt.getTime() - before.stepEnteredAt.getTime();
  expect([await shift(), (await enrolment()).dueAt]).toEqual([ms, END]);
  await room.report('email.received', {
    email_id: 'in-1',
    from: 'stranger@elsewhere.example',
    subject: 'Automatic reply: Offer',
    headers: { 'In-Reply-To': `<${first.id}@house.example>` },
    text: 'Back on 8 April 2026.',
  });
  await room.learn();
  expect(await shift()).toBe(ms);
  await choose({ kind: 'resume' });
  const back = new Date('2026-04-07T22:00:00Z');
  expect(await shift()).toBe(back.getTime() - Date.parse('2026-03-18T08:00:00Z'));
  expect((await enrolment()).dueAt).toEqual(back);
  expect(await prisma().contact.findUnique({ where: { id: first.contactId } })).toMatchObject({
    awayUntil: back,
    pausedUntil: null,
  });
});

test('who comes into a programme during a pause is written to after it, and the ledger says why', async () => {
  await prisma().enrolment.deleteMany({ where: { contactId: first.contactId } });
  await choose({ kind: 'pause', days: 30 });
  const { id: programmeId } = await prisma().programme.findFirstOrThrow();
  await enterProgramme(room.house.as('anna'), {
    programmeId,
    accountIds: [first.accountId],
    contactIds: [first.contactId],
  });
  await at('2026-03-19T08:00:00Z');
  expect(await sent()).toBe(1);
  const [line] = await prisma().ledgerEntry.findMany({ where: { rule: 'paused' } });
  expect(line).toMatchObject({ contactId: first.contactId, verdict: 'moved' });
  expect(line?.nextEligibleAt?.getTime()).toBeGreaterThanOrEqual(END.getTime());
});
