import { derivedId } from '@sleutel/db';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { promiseVerbs } from '../../dossier/index.ts';
import { listFieldChanges } from '../../field-change/index.ts';
import { addMeeting, getMeeting, holdMeeting } from '../../meeting/index.ts';
import { getPlan, signOffPlan, updatePlan } from '../../plan/index.ts';
import { type House, openHouse } from '../../programme/testing/house.ts';
import { accountId } from '../../programme/testing/seed.ts';
import { addTask, completeTask, listTasks } from '../../task/index.ts';
import { getToday } from '../../today/index.ts';
import { bulkUpdateAccounts, openWork, undoBulkUpdate } from '../index.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ accounts: 3 });
});
afterAll(() => house.close());

const accounts = { ids: [accountId(0), accountId(1)] };
const steps = ['open', 'done'].map((name) => ({
  id: derivedId(new Date(0), name),
  text: `The ${name} step`,
  ownerId: 'ben',
  dueOn: '2026-03-20',
}));
const handOver = { work: true, plans: true };
const toDan = (over: object = { handOver }) =>
  bulkUpdateAccounts(house.as('admin'), { accounts, change: { owner: 'dan', ...over } });

interface Begun {
  readonly task: string;
  readonly others: string;
  readonly promise: string;
  readonly coming: string;
  readonly both: string;
  readonly held: string;
}
let begun: Begun;

/** What Ben has open for his first account, and beside it what is not his or not open. */
beforeEach(async () => {
  const { prisma } = house.db;
  await prisma.task.deleteMany();
  await prisma.meeting.deleteMany();
  await prisma.plan.deleteMany();
  await prisma.accountPromise.deleteMany();
  await prisma.account.updateMany({ data: { ownerId: 'ben' } });
  const ben = house.as('ben');
  const of = { accountId: accountId(0) };
  const task = await addTask(ben, { ...of, title: 'Send the sheet', dueOn: '2026-03-18' });
  const others = await addTask(ben, { ...of, title: 'Print the sheet', assigneeId: 'anna' });
  const done = await addTask(ben, { ...of, title: 'Write the sheet' });
  await completeTask(ben, { id: done.id });
  await addTask(ben, { accountId: accountId(2), title: 'Of an account that stays' });
  const promise = await promiseVerbs.add(ben, {
    ...of,
    values: { summary: 'Samples by Friday', madeOn: '2026-03-16', dueOn: '2026-03-20' },
  });
  await prisma.accountPromise.create({
    data: {
      id: derivedId(new Date(0), 'unnamed'),
      accountId: accountId(1),
      summary: 'A price for the year',
      madeOn: new Date('2026-03-02T00:00:00Z'),
      dueOn: new Date('2026-03-19T00:00:00Z'),
    },
  });
  const meet = async (startsAt: string, userIds: string[]) => {
    const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
    return (await addMeeting(ben, { ...of, startsAt, endsAt, purpose: 'Range', userIds })).id;
  };
  const coming = await meet('2026-03-20T08:00:00Z', ['ben', 'anna']);
  const both = await meet('2026-03-21T08:00:00Z', ['ben', 'dan']);
  const held = await meet('2026-03-17T08:00:00Z', ['ben']);
  await updatePlan(ben, {
    ...of,
    version: 0,
    change: { group: [{ userId: 'ben', side: 'sales' }], nextSteps: steps },
  });
  await signOffPlan(ben, { ...of, side: 'sales', version: 1 });
  const ofPlan = (await listTasks(ben, of)).items.find(({ title }) => title.en === 'The done step');
  await completeTask(ben, { id: ofPlan?.id ?? '' });
  begun = { task: task.id, others: others.id, promise: promise.id, coming, both, held };
});

const assignees = async () =>
  Object.fromEntries(
    (await house.db.prisma.task.findMany()).map(({ title, assigneeId }) => [
      Reflect.get(Object(title), 'en'),
      assigneeId,
    ]),
  );
const membersOf = async (id: string) =>
  (await getMeeting(house.as('viewer'), { id })).members.map((member) => member.id);
const giverOf = async () =>
  (await promiseVerbs.list(house.as('viewer'), { accountId: accountId(0) })).items[0]?.byUserId;
const planOf = () => getPlan(house.as('viewer'), { accountId: accountId(0) });

test('what would change hands is counted beforehand', async () => {
  expect(await openWork(house.as('viewer'), { accounts, to: 'dan' })).toEqual({
    accounts: 2,
    managers: ['ben'],
    tasks: 1,
    promises: 1,
    unnamed: 1,
    meetings: 2,
    plans: 1,
    signed: 1,
  });
  expect(await openWork(house.as('viewer'), { accounts, to: 'ben' })).toMatchObject({
    accounts: 0,
    tasks: 0,
  });
  expect(
    await openWork(house.as('viewer'), { accounts: { filter: { owner: ['ben'] } }, to: 'dan' }),
  ).toMatchObject({ accounts: 3, tasks: 2 });
});

test('a successor gets what is open and nothing else, and sees it in the morning', async () => {
  expect(await toDan()).toMatchObject({ changed: 2 });
  expect(await assignees()).toEqual({
    'Send the sheet': 'dan',
    'Print the sheet': 'anna',
    'Write the sheet': 'ben',
    'Of an account that stays': 'ben',
    'The open step': 'dan',
    'The done step': 'ben',
  });
  expect(await giverOf()).toBe('dan');
  const { items } = await listFieldChanges(house.as('viewer'), {
    entity: 'promise',
    entityId: begun.promise,
    field: 'byUserId',
  });
  expect(items).toMatchObject([{ before: 'ben', after: 'dan' }]);
  expect(await membersOf(begun.coming)).toEqual(['anna', 'dan']);
  expect(await membersOf(begun.both)).toEqual(['dan']);
  // What took place is told by whoever was there.
  expect(await membersOf(begun.held)).toEqual(['ben']);
  const plan = await planOf();
  expect(plan).toMatchObject({ version: 2, signOffs: [{ side: 'sales', standing: false }] });
  expect(plan.document.group).toEqual([{ userId: 'dan', side: 'sales' }]);
  const mine = await getToday(house.as('dan'), {});
  expect(mine.lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['task', 'promise', 'meeting']));
});

test('accounts change hands alone where nothing else is asked for', async () => {
  await toDan({});
  expect(await assignees()).toMatchObject({ 'Send the sheet': 'ben', 'The open step': 'ben' });
  expect(await giverOf()).toBe('ben');
  expect(await membersOf(begun.coming)).toEqual(['anna', 'ben']);
});

test('the work goes over without the plans, whose approvals then stand', async () => {
  await toDan({ handOver: { work: true } });
  expect(await assignees()).toMatchObject({ 'Send the sheet': 'dan', 'The open step': 'ben' });
  expect(await planOf()).toMatchObject({ version: 1, signOffs: [{ side: 'sales', standing: true }] });
});

test('it is taken back as it was, but for what was done since', async () => {
  const { changeId } = await toDan();
  await completeTask(house.as('dan'), { id: begun.task });
  house.set('2026-03-20T09:30:00Z');
  const meeting = await getMeeting(house.as('dan'), { id: begun.coming });
  await holdMeeting(house.as('dan'), { id: meeting.id, version: meeting.version, notes: 'They liked it.' });
  house.set('2026-03-18T08:00:00Z');
  expect(await undoBulkUpdate(house.as('admin'), { changeId })).toEqual({ restored: 2, kept: 0 });
  expect(await assignees()).toMatchObject({ 'Send the sheet': 'dan', 'The open step': 'ben' });
  expect(await giverOf()).toBe('ben');
  expect(await membersOf(begun.coming)).toEqual(['anna', 'dan']);
  expect(await membersOf(begun.both)).toEqual(['ben', 'dan']);
  expect((await planOf()).document).toMatchObject({
    group: [{ userId: 'ben', side: 'sales' }],
    nextSteps: steps,
  });
});

test('nobody but a person takes over, and a plan that was written in since keeps its people', async () => {
  const change = { addTags: ['x'], handOver };
  await expect(bulkUpdateAccounts(house.as('admin'), { accounts, change })).rejects.toMatchObject({
    code: 'invalid',
  });
  const { changeId } = await toDan();
  await updatePlan(house.as('dan'), {
    accountId: accountId(0),
    version: 2,
    change: { valueProposition: 'Whole deliveries.' },
  });
  await undoBulkUpdate(house.as('admin'), { changeId });
  expect(await planOf()).toMatchObject({
    version: 3,
    document: { group: [{ userId: 'dan', side: 'sales' }] },
  });
});
