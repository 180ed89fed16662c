import { derivedId } from '@sleutel/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { erasePerson } from '../consent/index.ts';
import { addMeeting, meetingBrief } from '../meeting/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { getToday } from '../today/index.ts';
import { listTasks, updateTask } from './index.ts';
import { insertTasks, type NewTask } from './insert.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ accounts: 4 });
});
afterAll(() => house.close());

const day = new Date('2026-03-18T00:00:00Z');
const person = { id: contactId(1), name: 'Hanna1 Person 1', phone: '+27 21 555 0101' };

async function toDo(name: string, of: Partial<NewTask>): Promise<string> {
  const task: NewTask = {
    id: derivedId(day, name),
    accountId: accountId(1),
    contactId: contactId(1),
    programmeId: null,
    enrolmentId: null,
    assigneeId: 'ben',
    kind: 'followUp',
    title: { en: name, af: name },
    dueOn: '2026-03-18',
    createdAt: day,
    ...of,
  };
  await insertTasks(house.db.pool, [task]);
  return task.id;
}

const listed = async (account = accountId(1)) =>
  (await listTasks(house.as('ben'), { accountId: account })).items.map((task) => [
    task.title.en,
    task.person,
  ]);

test('a task says whom it is about, in each list that it stands in', async () => {
  await house.db.prisma.contact.update({ where: { id: contactId(1) }, data: { phone: person.phone } });
  const id = await toDo('Phone the contact', {});
  expect(await listed()).toEqual([['Phone the contact', person]]);
  expect(await updateTask(house.as('ben'), { id, version: 1, assigneeId: 'dan' })).toMatchObject({ person });
  const { lines } = await getToday(house.as('dan'), {});
  expect(lines.filter(({ kind }) => kind === 'task')).toMatchObject([{ person }]);
  const meeting = await addMeeting(house.as('ben'), {
    accountId: accountId(1),
    startsAt: '2026-03-20T08:00:00Z',
    endsAt: '2026-03-20T09:00:00Z',
    purpose: 'Range',
  });
  expect((await meetingBrief(house.as('ben'), { id: meeting.id })).tasks).toMatchObject([{ person }]);
});

test('what a sign of the whole account asks for names nobody, and who left is named', async () => {
  const programme = await launched(house, { holdOutShare: 0 });
  const enrolment = await house.db.prisma.enrolment.findFirstOrThrow({
    where: { programmeId: programme.id, contactId: contactId(2) },
  });
  const of = {
    accountId: accountId(2),
    contactId: contactId(2),
    enrolmentId: enrolment.id,
    kind: 'stopped',
  } as const;
  await toDo('Somebody replied', of);
  expect(await listed(accountId(2))).toEqual([['Somebody replied', null]]);
  await house.db.prisma.enrolment.update({
    where: { id: enrolment.id },
    data: { state: 'stopped', outcome: 'contactLeft' },
  });
  expect(await listed(accountId(2))).toMatchObject([['Somebody replied', { name: 'Hanna2 Person 2' }]]);
});

test('of whoever was erased a task says nothing', async () => {
  await toDo('Call', { accountId: accountId(3), contactId: contactId(3) });
  expect(await listed(accountId(3))).toMatchObject([['Call', { id: contactId(3) }]]);
  await erasePerson(house.as('admin'), { id: contactId(3) });
  expect(await listed(accountId(3))).toEqual([['Call', null]]);
});
