import { derivedId } from '@sleutel/db';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { admitAccounts, listEnrolments } from '../enrolment/index.ts';
import { updatePlan } from '../plan/index.ts';
import { getProgramme } from '../programme/index.ts';
import { approved, launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { waitingForLocks } from '../programme/testing/waiting.ts';
import { listTasks, updateTask } from '../task/index.ts';
import { mergeInto } from './testing/merge-into.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 4 });
});
afterEach(() => house.close());

const [stays, goes] = [accountId(1), accountId(2)];
const step = (name: string) => ({
  id: derivedId(new Date(0), name),
  text: name,
  ownerId: 'ben',
  dueOn: null,
});

test('an approved programme that names the account which goes is a draft that nobody has approved', async () => {
  const { id } = await approved(house, { audience: { accountIds: [accountId(0), goes] } });
  await mergeInto(house.as('ben'), stays, goes);
  const view = await getProgramme(house.as('anna'), { id });
  expect(view).toMatchObject({ state: 'draft', contentHash: null });
  expect(view.design.audience.accountIds.toSorted()).toEqual([accountId(0), stays].toSorted());
  expect(view.approvals.map(({ standing }) => standing)).toEqual([false, false]);
});

test('an account that a programme names is in it as the account it became, and comes in as that', async () => {
  const people = [contactId(3), contactId(3, 'clerk')];
  await house.db.prisma.consent.updateMany({
    where: { contactId: { in: people } },
    data: { state: 'withdrawn' },
  });
  const entry = { kind: 'follows' as const, leave: true };
  const audience = { statuses: ['slipping' as const], accountIds: [goes, accountId(3)], entry };
  const { id } = await launched(house, { audience, holdOutShare: 0 });
  await mergeInto(house.as('ben'), stays, goes);
  await mergeInto(house.as('ben'), accountId(0), accountId(3));
  house.set('2026-03-20T08:00:00Z');
  expect(await admitAccounts(house.engine, {})).toEqual({ entered: 1, gone: 0 });
  const { items } = await listEnrolments(house.as('anna'), { programmeId: id });
  expect(items).toHaveLength(2);
  expect(Object.fromEntries(items.map(({ account, state }) => [account.id, state]))).toEqual({
    [accountId(0)]: 'active',
    [stays]: 'active',
  });
});

test('what a plan that goes had still to be done is a task that can be changed', async () => {
  for (const [account, name] of [
    [stays, 'Call'],
    [goes, 'Visit'],
  ] as const) {
    const change = { nextSteps: [step(name)] };
    await updatePlan(house.as('ben'), { accountId: account, version: 0, change });
  }
  await mergeInto(house.as('ben'), stays, goes);
  const { items } = await listTasks(house.as('ben'), { accountId: stays });
  expect(items).toHaveLength(2);
  expect(Object.fromEntries(items.map(({ title, ofPlan }) => [title.en, ofPlan]))).toEqual({
    Call: true,
    Visit: false,
  });
  const visit = items.find(({ ofPlan }) => !ofPlan);
  const change = { id: visit?.id ?? '', version: visit?.version ?? 0, dueOn: '2026-04-01' };
  expect(await updateTask(house.as('ben'), change)).toMatchObject({ kind: 'followUp', dueOn: '2026-04-01' });
});

test('a merge that meets somebody else in a deadlock is done again', async () => {
  await updatePlan(house.as('ben'), { accountId: goes, version: 0, change: { nextSteps: [step('Visit')] } });
  const other = await house.db.pool.connect();
  await other.query('BEGIN');
  await other.query('SELECT FROM tasks WHERE account_id = $1 FOR UPDATE', [goes]);
  const merging = mergeInto(house.as('ben'), stays, goes);
  await expect.poll(() => waitingForLocks(house.db), { timeout: 30_000 }).toBe(1);
  await other.query('SELECT FROM accounts WHERE id = $1 FOR UPDATE', [goes]);
  await other.query('COMMIT');
  other.release();
  expect(await merging).toMatchObject({ id: stays, moved: { tasks: 1 } });
});
