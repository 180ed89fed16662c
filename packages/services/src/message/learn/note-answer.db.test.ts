import { afterEach, expect, test } from 'vitest';
import { noteAnswer } from './index.ts';
import { enrolColleague, openPostRoom, type PostRoom } from './testing/post-room.ts';

let room: PostRoom;
afterEach(() => room.close());

const prisma = () => room.house.db.prisma;

test('an answer that a person notes stops the whole account, as one by e-mail does', async () => {
  room = await openPostRoom();
  const [first] = room.sent;
  const id = first?.id ?? '';
  await enrolColleague(room, first);
  await noteAnswer(room.house.as('ben'), { id });
  expect(await prisma().message.findUniqueOrThrow({ where: { id } })).toMatchObject({ standing: 'replied' });
  expect(await prisma().signal.findMany()).toMatchObject([{ kind: 'reply', accountId: first?.accountId }]);
  expect(await prisma().task.findMany()).toMatchObject([{ kind: 'stopped', assigneeId: 'ben' }]);
  expect(await prisma().auditEntry.findMany({ where: { verb: 'message.noteAnswer' } })).toMatchObject([
    { actor: 'ben', entityId: id },
  ]);
  room.house.set('2026-03-25T09:30:00Z');
  await room.house.sweep();
  const ended = await prisma().enrolment.findMany({ where: { accountId: first?.accountId ?? '' } });
  expect(ended.map(({ state, outcome }) => [state, outcome])).toEqual([
    ['stopped', 'reply'],
    ['stopped', 'reply'],
  ]);
});

test('it is noted once, and only of what was sent', async () => {
  room = await openPostRoom();
  const ben = room.house.as('ben');
  const [first, second] = room.sent;
  await noteAnswer(ben, { id: first?.id ?? '' });
  await expect(noteAnswer(ben, { id: first?.id ?? '' })).rejects.toMatchObject({
    reason: 'message-answered',
  });
  await prisma().message.updateMany({ where: { id: second?.id ?? '' }, data: { state: 'needsReview' } });
  await expect(noteAnswer(ben, { id: second?.id ?? '' })).rejects.toMatchObject({
    reason: 'message-not-sent',
  });
  const unknown = '0197a0b0-0000-7000-8000-000000000001';
  await expect(noteAnswer(ben, { id: unknown })).rejects.toMatchObject({ code: 'notFound' });
});
