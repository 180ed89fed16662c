import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../programme/testing/house.ts';
import { addTask } from '../task/index.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ accounts: 1 });
});
afterAll(() => house.close());

/** A call by a name, as each try of a client is one. */
const called = (name: string, who: 'anna' | 'ben' = 'ben') => ({
  ...house.as(who),
  attempt: { key: name, call: crypto.randomUUID() },
});
const count = (title: string) =>
  house.db.prisma.task.count({ where: { title: { path: ['en'], equals: title } } });

test('what was asked for twice by one name is made once, and the second time says what it was', async () => {
  const title = 'Ring them';
  const task = await addTask(called('ring'), { title });
  await expect(addTask(called('ring'), { title })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'done-already',
    detail: { entity: 'task', id: task.id },
  });
  expect(await count(title)).toBe(1);
});

test('of many at once by one name one is made', async () => {
  const title = 'Visit them';
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => addTask(called('visit'), { title })),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await count(title)).toBe(1);
});

test('what was refused may be asked for again by its name', async () => {
  const title = 'Write to them';
  const stranger = addTask(called('write'), { title, assigneeId: 'nobody' });
  await expect(stranger).rejects.toMatchObject({ reason: 'task-nobody' });
  await addTask(called('write'), { title });
  expect(await count(title)).toBe(1);
});

test('a name is somebody’s own', async () => {
  const title = 'Send samples';
  await addTask(called('send'), { title });
  await addTask(called('send', 'anna'), { title });
  expect(await count(title)).toBe(2);
});

test('a name is forgotten after a day', async () => {
  const title = 'Ask again';
  const first = called('ask');
  await addTask({ ...first, now: () => new Date(first.now().getTime() - 25 * 3_600_000) }, { title });
  await addTask(called('another'), { title: 'Something else' });
  await addTask(called('ask'), { title });
  expect(await count(title)).toBe(2);
});
