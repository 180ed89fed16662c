import { afterEach, expect, test } from 'vitest';
import { learnFromEvents } from './index.ts';
import { openPostRoom, type PostRoom } from './testing/post-room.ts';

let room: PostRoom;
afterEach(() => room.close());

test('complaints and bounces that race with the reminder stop it, or come after it, and nobody waits for ever', async () => {
  room = await openPostRoom({ accounts: 40 });
  const { house, sent } = room;
  const { prisma } = house.db;
  house.set('2026-03-25T09:30:00Z');
  const ended = sent.filter((_, index) => index % 2 === 0);
  for (const [index, message] of ended.entries()) {
    const hard = { bounce: { type: 'Permanent' } };
    await (index % 2 === 0 ? room.tell('complained', message) : room.tell('bounced', message, hard));
    await room.tell('delivered', message);
  }
  const learners = Array.from({ length: 3 }, () => learnFromEvents(house.engine, {}));
  const sweeps = Array.from({ length: 3 }, () => house.sweep());
  await Promise.all([...learners, ...sweeps]);
  await room.learn();

  const endedIds = ended.map(({ enrolmentId }) => enrolmentId);
  const states = await prisma.enrolment.groupBy({
    by: ['state'],
    where: { id: { in: endedIds } },
    _count: true,
  });
  expect(states).toEqual([{ state: 'stopped', _count: ended.length }]);
  expect(await prisma.suppression.count()).toBe(ended.length);
  expect(await prisma.message.count({ where: { state: 'ready', enrolmentId: { in: endedIds } } })).toBe(0);

  const before = house.handed.length;
  house.set('2026-04-15T09:30:00Z');
  await house.sweep();
  const later = house.handed.slice(before).flatMap(({ messages }) => messages.map(({ to }) => to));
  expect(later.filter((to) => ended.some(({ address }) => to.includes(address)))).toEqual([]);
  const handed = house.handed.flatMap(({ messages }) => messages.map(({ id }) => id));
  expect(new Set(handed).size).toBe(handed.length);
  expect(await prisma.message.count({ where: { enrolmentId: { notIn: endedIds }, state: 'sent' } })).toBe(
    2 * (sent.length - ended.length),
  );
});
