import { derivedId } from '@sleutel/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMeeting } from '../meeting/index.ts';
import { commentPlan, seeMention, signOffPlan, updatePlan } from '../plan/index.ts';
import { submitProgramme, updateProgramme } from '../programme/index.ts';
import { approved, submitted } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';
import { raiseReminders, seeReminders } from '../reminder/index.ts';
import { punctualityReport } from '../report/index.ts';
import { addTask, completeTask, reopenTask, updateTask } from '../task/index.ts';
import { getToday, snoozeLine } from './index.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ accounts: 4 });
  await seed();
});
afterAll(() => house.close());

const at = new Date(0);
const id = (name: string) => derivedId(at, name);
const day = (text: string) => new Date(`${text}T00:00:00Z`);

async function seed(): Promise<void> {
  const { prisma } = house.db;
  await prisma.accountPromise.createMany({
    data: [
      {
        id: id('late'),
        accountId: accountId(0),
        summary: 'Samples',
        madeOn: day('2026-03-01'),
        dueOn: day('2026-03-16'),
      },
      {
        id: id('dan'),
        accountId: accountId(1),
        byUserId: 'dan',
        summary: 'Prices',
        madeOn: day('2026-03-01'),
        dueOn: day('2026-03-20'),
      },
      {
        id: id('kept'),
        accountId: accountId(0),
        summary: 'Call',
        madeOn: day('2026-03-01'),
        dueOn: day('2026-03-05'),
        keptOn: day('2026-03-05'),
      },
      {
        id: id('broken'),
        accountId: accountId(1),
        summary: 'Visit',
        madeOn: day('2026-02-01'),
        dueOn: day('2026-02-05'),
        keptOn: day('2026-02-09'),
      },
    ],
  });
}

test('one list of what needs somebody, the gravest first', async () => {
  const ben = house.as('ben');
  await addTask(ben, { title: 'Write to Hanna', accountId: accountId(0), dueOn: '2026-03-19' });
  await addMeeting(ben, {
    accountId: accountId(1),
    startsAt: '2026-03-18T12:00:00Z',
    endsAt: '2026-03-18T13:00:00Z',
    purpose: 'Range',
  });
  const plan = { accountId: accountId(2), version: 0 };
  const group = [
    { userId: 'ben', side: 'sales' as const },
    { userId: 'anna', side: 'marketing' as const },
  ];
  await updatePlan(house.as('anna'), { ...plan, change: { group } });
  await signOffPlan(house.as('anna'), { accountId: accountId(2), side: 'marketing', version: 1 });
  await commentPlan(house.as('anna'), { accountId: accountId(2), body: '@ben, is this right?' });
  const today = await getToday(ben, { scope: 'mine' });
  expect(today).toMatchObject({ today: '2026-03-18', scope: 'mine', snoozed: 0 });
  expect(today.lines.map(({ kind }) => kind)).toEqual(['promise', 'meeting', 'signOff', 'mention', 'task']);
  expect(today.portfolio).toMatchObject({ now: { accounts: 4, lost: 4 }, before: null });
  expect(today.portfolio?.onTime).toBeCloseTo(1 / 3);
});

test('the portfolio is in the currency of the orders that were analysed', async () => {
  expect((await getToday(house.as('ben'), {})).portfolio?.currency).toBe('ZAR');
  await house.db.pool.query(
    `UPDATE analysis_runs SET totals = jsonb_set(totals::jsonb, '{currency}', '"EUR"'::jsonb)`,
  );
  expect((await getToday(house.as('ben'), {})).portfolio?.currency).toBe('EUR');
});

test('whoever looks after all accounts sees what others promised', async () => {
  const all = await getToday(house.as('anna'), {});
  expect(all.scope).toBe('all');
  expect(all.lines.filter(({ kind }) => kind === 'promise').map(({ key }) => key)).toEqual([
    `promise:${id('late')}`,
    `promise:${id('dan')}`,
  ]);
});

test('a line is put away until later, and taken back', async () => {
  const ben = house.as('ben');
  const line = `promise:${id('late')}`;
  const kinds = async () => (await getToday(ben, { scope: 'mine' })).lines.map(({ key }) => key);
  await snoozeLine(ben, { line, until: '2026-03-19T06:00:00Z' });
  expect(await kinds()).not.toContain(line);
  house.set('2026-03-19T06:00:00Z');
  expect(await kinds()).toContain(line);
  house.set('2026-03-18T08:00:00Z');
  await snoozeLine(ben, { line, until: null });
  expect(await kinds()).toContain(line);
});

test('a mention is gone once it was seen', async () => {
  const ben = house.as('ben');
  const mention = async () => (await getToday(ben, {})).lines.find((line) => line.kind === 'mention');
  const line = await mention();
  await seeMention(ben, { commentId: line?.commentId ?? '' });
  expect(await mention()).toBeUndefined();
});

test('a programme in review waits for those who may approve it and did not write it', async () => {
  await submitted(house);
  const waits = async (user: 'anna' | 'cara' | 'dan' | 'viewer') =>
    (await getToday(house.as(user), {})).lines.some(({ kind }) => kind === 'approval');
  expect(await Promise.all([waits('cara'), waits('dan'), waits('anna'), waits('viewer')])).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('who wrote in it before both sides agreed is told that what others wrote since waits for them', async () => {
  const agreed = await approved(house, {}, 'Agreed');
  house.set('2026-03-18T08:30:00Z');
  const settings = { ...agreed.design.settings, besideOthers: !agreed.design.settings.besideOthers };
  const edited = await updateProgramme(house.as('dan'), {
    id: agreed.id,
    version: agreed.version,
    design: { ...agreed.design, settings },
  });
  await submitProgramme(house.as('dan'), { id: edited.id });
  const waits = async (user: 'anna' | 'ben' | 'dan') =>
    (await getToday(house.as(user), {})).lines.some(
      (line) => line.kind === 'approval' && line.programme === 'Agreed',
    );
  expect(await Promise.all([waits('anna'), waits('ben'), waits('dan')])).toEqual([true, true, false]);
  house.set('2026-03-18T08:00:00Z');
});

test('an account that slipped since the analysis before is told with its value at risk', async () => {
  const { prisma } = house.db;
  const [earlier, later] = [id('earlier run'), id('later run')];
  const shared = { measure: 'revenue', parameters: {}, model: {}, totals: {} } as const;
  await prisma.analysisRun.createMany({
    data: [
      { id: earlier, asOf: day('2026-03-16'), ...shared },
      { id: later, asOf: day('2026-03-17'), ...shared },
    ],
  });
  const known = await prisma.analysisSnapshot.findMany();
  const rows = known.map((row) => {
    const { reasons: _, typeReason: __, ...columns } = row;
    return { ...columns, reasons: [] };
  });
  const isFirst = (row: { readonly accountId: string }) => row.accountId === accountId(0);
  await prisma.analysisSnapshot.createMany({
    data: rows.map((row) => ({ ...row, runId: earlier, ...(isFirst(row) && { status: 'active' }) })),
  });
  await prisma.analysisSnapshot.createMany({
    data: rows.filter(isFirst).map((row) => ({ ...row, runId: later, status: 'slipping' })),
  });
  const { lines, portfolio } = await getToday(house.as('dan'), {});
  expect(lines.find(({ kind }) => kind === 'slipped')).toMatchObject({
    account: { id: accountId(0) },
    from: 'active',
    to: 'slipping',
    valueAtRisk: '1000.000000',
  });
  expect(portfolio).toMatchObject({ now: { slipping: 1 }, before: { active: 1, lost: 3 } });
});

test('each occasion reminds once', async () => {
  const raise = () => raiseReminders(house.engine, {});
  const raised = await Promise.all([raise(), raise()]);
  expect(raised.reduce((sum, each) => sum + each.raised, 0)).toBe(4);
  expect((await getToday(house.as('ben'), {})).reminders).toBe(3);
  expect(await seeReminders(house.as('ben'), {})).toEqual({ seen: 3 });
  expect((await getToday(house.as('ben'), {})).reminders).toBe(0);
  house.set('2026-03-24T08:00:00Z');
  expect((await raise()).raised).toBeGreaterThan(0);
  house.set('2026-03-18T08:00:00Z');
});

test('the review of a plan reminds whoever looks after the account, who need not be of its group', async () => {
  const { prisma } = house.db;
  const planOf = (index: number) => prisma.plan.findUniqueOrThrow({ where: { accountId: accountId(index) } });
  const group = [{ userId: 'anna', side: 'marketing' as const }];
  await updatePlan(house.as('anna'), { accountId: accountId(3), version: 0, change: { group } });
  await prisma.plan.updateMany({ data: { nextReviewOn: new Date('2026-03-19T00:00:00Z') } });
  await raiseReminders(house.engine, {});
  const reminded = async (index: number) => {
    const where = { kind: 'review' as const, subjectId: (await planOf(index)).id };
    const rows = await prisma.reminder.findMany({ where, orderBy: { userId: 'asc' } });
    return rows.map(({ userId }) => userId);
  };
  expect(await reminded(2)).toEqual(['anna', 'ben']);
  expect(await reminded(3)).toEqual(['anna', 'ben']);
});

test('punctuality is of what was due, by person, account and month', async () => {
  const report = await punctualityReport(house.as('viewer'), { from: '2026-02-01', until: '2026-03-18' });
  expect(report.all).toEqual({ onTime: 1, late: 2, share: 1 / 3 });
  expect(report.managers).toMatchObject([{ id: 'ben', onTime: 1, late: 2, tasks: { share: null } }]);
  expect(report.accounts.map(({ id: account, late }) => [account, late])).toEqual(
    [
      [accountId(0), 1],
      [accountId(1), 1],
    ].sort((one, other) => Number(one[0] === accountId(0)) - Number(other[0] === accountId(0))),
  );
  const names = await house.db.prisma.account.findMany({ select: { id: true, name: true } });
  const nameOf = new Map(names.map(({ id: account, name }) => [account, name]));
  for (const { id: account, name } of report.accounts) expect(name).toBe(nameOf.get(account));
  expect(report.months).toMatchObject([
    { month: '2026-02', share: 0 },
    { month: '2026-03', onTime: 1, late: 1 },
  ]);
});

test('tasks are given, changed, done and opened again by people', async () => {
  const ben = house.as('ben');
  const task = await addTask(ben, { title: 'Call', assigneeId: null });
  expect(task).toMatchObject({ title: { en: 'Call', af: 'Call' }, assignee: null, version: 1 });
  const changed = await updateTask(house.as('dan'), {
    id: task.id,
    version: 1,
    assigneeId: 'dan',
    dueOn: '2026-04-01',
  });
  expect(changed).toMatchObject({
    assignee: { id: 'dan' },
    dueOn: '2026-04-01',
    title: { en: 'Call' },
    version: 2,
  });
  await expect(updateTask(ben, { id: task.id, version: 1, title: 'Mail' })).rejects.toMatchObject({
    reason: 'task-changed',
  });
  await expect(updateTask(ben, { id: task.id, version: 2, assigneeId: 'nobody' })).rejects.toMatchObject({
    reason: 'task-nobody',
  });
  await completeTask(ben, { id: task.id });
  await reopenTask(ben, { id: task.id });
  const row = await house.db.prisma.task.findUniqueOrThrow({ where: { id: task.id } });
  expect(row.doneAt).toBeNull();
  await expect(addTask(house.as('viewer'), { title: 'No' })).rejects.toMatchObject({ code: 'forbidden' });
});
