import { derivedId } from '@sleutel/db';
import type { PlanDocument } from '@sleutel/domain/plan';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erasePerson } from '../consent/index.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { completeTask, listTasks } from '../task/index.ts';
import {
  addPlanCost,
  commentPlan,
  comparePlan,
  getPlan,
  planVersions,
  readPlanGoal,
  removePlanCost,
  resolvePlanComment,
  reviewPlan,
  seeMention,
  signOffPlan,
  updatePlan,
} from './index.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ accounts: 9 });
});
afterAll(() => house.close());

const id = (name: string) => derivedId(new Date(0), name);
const goals: PlanDocument['goals'] = [
  {
    id: id('goal'),
    text: 'Grow the tableware',
    unit: 'ZAR',
    start: '0',
    target: '5000',
    dueOn: '2026-12-31',
  },
];
const step = { id: id('step'), text: 'Call Hanna', ownerId: 'ben', contactId: null, dueOn: '2026-03-20' };

describe('writing a plan', () => {
  test('begins empty, keeps versions and tells what changed', async () => {
    const account = { accountId: accountId(0) };
    expect(await getPlan(house.as('viewer'), account)).toMatchObject({ version: 0, signOffs: [] });
    await updatePlan(house.as('ben'), { ...account, version: 0, change: { goals } });
    const view = await updatePlan(house.as('anna'), {
      ...account,
      version: 1,
      change: {
        valueProposition: 'Whole deliveries.',
        targetBuyers: [{ contactId: contactId(0), aim: 'Trust.' }],
      },
    });
    expect(view).toMatchObject({ version: 2, changed: { by: 'anna' }, document: { goals } });
    expect(await planVersions(house.as('viewer'), account)).toMatchObject([
      { version: 2, by: 'anna', sections: ['valueProposition', 'targetBuyers'] },
      { version: 1, by: 'ben', sections: ['goals'] },
    ]);
    expect(await comparePlan(house.as('viewer'), { ...account, from: 1, to: 2 })).toMatchObject({
      differences: [
        { section: 'valueProposition', parts: [{ kind: 'added', text: 'Whole deliveries.' }] },
        { section: 'targetBuyers', kind: 'added', name: contactId(0) },
      ],
    });
    const audited = await house.db.prisma.auditEntry.count({ where: { verb: 'plan.update' } });
    expect(audited).toBe(2);
  });

  test('two people write at once in different sections; in one the slower is told', async () => {
    const account = { accountId: accountId(1) };
    await updatePlan(house.as('ben'), { ...account, version: 0, change: { goals } });
    const write = (user: 'ben' | 'anna', change: object) =>
      updatePlan(house.as(user), { ...account, version: 1, change });
    await Promise.all([
      write('ben', { valueProposition: 'Dates that hold.' }),
      write('anna', { beside: 'notAllowed' }),
    ]);
    await expect(write('anna', { valueProposition: 'Prices.' })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'plan-changed',
      detail: { sections: ['valueProposition'], version: 3 },
    });
    expect(await getPlan(house.as('ben'), account)).toMatchObject({
      version: 3,
      document: { goals, valueProposition: 'Dates that hold.', beside: 'notAllowed' },
    });
  });

  test('two first writers make one plan', async () => {
    const account = { accountId: accountId(2), version: 0 };
    const results = await Promise.allSettled([
      updatePlan(house.as('ben'), { ...account, change: { goals } }),
      updatePlan(house.as('anna'), { ...account, change: { valueProposition: 'One plan.' } }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await getPlan(house.as('ben'), account)).toMatchObject({
      version: 2,
      document: { goals, valueProposition: 'One plan.' },
    });
  });

  test('names nobody who is not known, and is closed to a viewer', async () => {
    const account = { accountId: accountId(3), version: 0 };
    const change = { targetBuyers: [{ contactId: contactId(4), aim: '' }] };
    await expect(updatePlan(house.as('ben'), { ...account, change })).rejects.toMatchObject({
      reason: 'plan-stranger',
    });
    await expect(updatePlan(house.as('viewer'), { ...account, change: {} })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

test('the next steps are tasks of their owners, and follow the plan', async () => {
  const account = { accountId: accountId(3) };
  const tasks = async (done = false) => (await listTasks(house.as('ben'), { ...account, done })).items;
  const write = (version: number, nextSteps: PlanDocument['nextSteps']) =>
    updatePlan(house.as('anna'), { ...account, version, change: { nextSteps } });
  await write(0, [step, { ...step, id: id('other'), text: 'Send samples', dueOn: null }]);
  expect(await tasks()).toMatchObject([
    { kind: 'planStep', title: { en: 'Call Hanna' }, assignee: { id: 'ben' }, dueOn: '2026-03-20' },
    { title: { en: 'Send samples' }, dueOn: null },
  ]);
  const [first] = await tasks();
  await completeTask(house.as('ben'), { id: first?.id ?? '' });
  const view = await write(1, [{ ...step, text: 'Call Hanna again' }]);
  expect(view.tasks[step.id]).toMatchObject({ id: first?.id, doneAt: '2026-03-18T08:00:00.000Z' });
  expect(await tasks()).toEqual([]);
  expect(await tasks(true)).toMatchObject([{ title: { en: 'Call Hanna again' } }]);
  const foreign = {
    accountId: accountId(4),
    version: 0,
    change: { nextSteps: [{ ...step, text: 'Mine now' }] },
  };
  await updatePlan(house.as('anna'), foreign);
  expect(await tasks(true)).toMatchObject([{ title: { en: 'Call Hanna again' } }]);
});

test('a next step says whom it is about, and so does its task', async () => {
  const account = { accountId: accountId(8) };
  const write = (version: number, contact: string | null) =>
    updatePlan(house.as('anna'), {
      ...account,
      version,
      change: { nextSteps: [{ ...step, id: id('about'), contactId: contact }] },
    });
  const tasks = async () => (await listTasks(house.as('ben'), account)).items.map(({ person }) => person?.id);
  await write(0, contactId(8));
  expect(await tasks()).toEqual([contactId(8)]);
  await write(1, contactId(8, 'clerk'));
  expect(await tasks()).toEqual([contactId(8, 'clerk')]);
  const { differences } = await comparePlan(house.as('viewer'), { ...account, from: 1, to: 2 });
  expect(differences).toMatchObject([
    {
      kind: 'changed',
      fields: [{ field: 'contactId', from: contactId(8), to: contactId(8, 'clerk') }],
    },
  ]);
  await expect(write(2, contactId(6))).rejects.toMatchObject({ reason: 'plan-stranger' });
  await erasePerson(house.as('admin'), { id: contactId(8, 'clerk') });
  expect((await getPlan(house.as('ben'), account)).document.nextSteps).toMatchObject([
    { text: 'Call Hanna', contactId: null },
  ]);
  const versions = await house.db.prisma.planVersion.findMany({ where: { plan: account } });
  expect(JSON.stringify(versions)).not.toContain(contactId(8, 'clerk'));
});

test('both sides sign a version, each by a person of its own, and an edit voids both', async () => {
  const account = { accountId: accountId(5) };
  await updatePlan(house.as('ben'), { ...account, version: 0, change: { goals } });
  const sign = (user: 'ben' | 'anna' | 'admin', side: 'sales' | 'marketing', version: number) =>
    signOffPlan(house.as(user), { ...account, side, version });
  await sign('ben', 'sales', 1);
  await expect(sign('ben', 'marketing', 1)).rejects.toMatchObject({ reason: 'plan-sign-off-notForSide' });
  const signed = await sign('anna', 'marketing', 1);
  expect(signed.signOffs.map(({ standing }) => standing)).toEqual([true, true]);
  await expect(sign('admin', 'sales', 1)).rejects.toMatchObject({ reason: 'plan-sign-off-alreadySigned' });
  const edited = await updatePlan(house.as('anna'), {
    ...account,
    version: 1,
    change: { reviewEveryDays: 30 },
  });
  expect(edited.signOffs.map(({ standing }) => standing)).toEqual([false, false]);
  await expect(sign('ben', 'sales', 1)).rejects.toMatchObject({ reason: 'plan-sign-off-changed' });
});

test('comments mention people, who see it until it is dealt with', async () => {
  const account = { accountId: accountId(5) };
  const view = await commentPlan(house.as('ben'), {
    ...account,
    section: 'goals',
    body: '@anna and @ben: is the target right? post@cara.example',
  });
  expect(view.comments).toMatchObject([{ section: 'goals', by: { id: 'ben' }, mentions: [{ id: 'anna' }] }]);
  const comment = { id: view.comments[0]?.id ?? '', resolved: true };
  expect((await resolvePlanComment(house.as('anna'), comment)).comments[0]?.resolvedAt).not.toBeNull();
  expect(await seeMention(house.as('anna'), { commentId: comment.id })).toEqual({ seen: true });
});

test('the budget stands beside what was redeemed and entered', async () => {
  const account = { accountId: accountId(6) };
  const budget = { amount: '1000', currency: null, from: '2026-01-01', until: '2026-06-30' };
  await updatePlan(house.as('ben'), { ...account, version: 0, change: { budget } });
  await redeemed(6, '120.50', '2026-03-01T08:00:00Z');
  await redeemed(6, '80', '2025-12-31T08:00:00Z');
  // Half past midnight of 1 January and of 1 July, where the company is.
  await redeemed(6, '10', '2025-12-31T22:30:00Z');
  await redeemed(6, '70', '2026-06-30T22:30:00Z');
  await addPlanCost(house.as('ben'), {
    ...account,
    spentOn: '2026-02-01',
    summary: 'Tasting',
    amount: '300',
  });
  const view = await addPlanCost(house.as('ben'), {
    ...account,
    spentOn: '2026-07-01',
    summary: 'Late',
    amount: '9',
  });
  expect(view.spending).toMatchObject({
    currency: 'ZAR',
    offers: '130.5',
    entered: '300',
    actual: '430.5',
    costs: [{ summary: 'Late' }, { summary: 'Tasting', byName: 'ben' }],
  });
  const less = await removePlanCost(house.as('ben'), { id: view.spending.costs[1]?.id ?? '' });
  expect(less.spending.actual).toBe('130.5');
  expect(less.version).toBe(1);
});

test('a gift costs what it counted for when it was redeemed, whatever the next one is reckoned with', async () => {
  await redeemed(7, '45', '2026-03-01T08:00:00Z', true);
  const { spending } = await getPlan(house.as('ben'), { accountId: accountId(7) });
  expect(spending.offers).toBe('45');
});

test('a redemption whose discount nobody knows is told, and counts with what was set aside for it', async () => {
  const spending = async () => (await getPlan(house.as('ben'), { accountId: accountId(7) })).spending;
  expect((await spending()).costUnknown).toBe(0);
  await redeemed(7, '30', '2026-03-02T08:00:00Z', true);
  await house.db.prisma.offer.updateMany({
    where: { key: '7 2026-03-02T08:00:00Z' },
    data: { kind: 'percent', value: '10' },
  });
  expect(await spending()).toMatchObject({ offers: '75', costUnknown: 1 });
});

test('goals are read and reviews are noted without a new version', async () => {
  const account = { accountId: accountId(0) };
  const reading = { ...account, goalId: id('goal'), readOn: '2026-03-18' };
  await readPlanGoal(house.as('ben'), { ...reading, value: '10' });
  await readPlanGoal(house.as('ben'), { ...reading, value: '1250.5' });
  const view = await reviewPlan(house.as('ben'), { ...account, note: 'On course.' });
  expect(view).toMatchObject({
    version: 2,
    readings: [{ goalId: id('goal'), readOn: '2026-03-18', value: '1250.5' }],
    review: {
      nextOn: '2026-06-16',
      standing: { kind: 'due', days: 90 },
      last: { on: '2026-03-18', by: 'ben', note: 'On course.' },
    },
  });
  house.set('2026-06-20T08:00:00Z');
  const later = await getPlan(house.as('ben'), account);
  expect(later.review.standing).toEqual({ kind: 'overdue', days: 4 });
});

test('what cannot be is refused: a budget that ends before it begins, a review behind us, a reading to come', async () => {
  const account = { accountId: accountId(5) };
  house.set('2026-03-18T08:00:00Z');
  const period = { amount: '1000', currency: null, from: '2027-01-01', until: '2026-01-01' };
  const planned = updatePlan(house.as('ben'), { ...account, version: 0, change: { budget: period } });
  await expect(planned).rejects.toMatchObject({ code: 'refused', reason: 'plan-budget-ends-before' });
  const view = await updatePlan(house.as('ben'), { ...account, version: 0, change: { goals } });
  const reviewed = reviewPlan(house.as('ben'), { ...account, nextOn: '2026-03-18' });
  await expect(reviewed).rejects.toMatchObject({ code: 'refused', reason: 'plan-review-not-ahead' });
  const reading = { ...account, goalId: id('goal'), value: '5', readOn: '2026-03-20' };
  await expect(readPlanGoal(house.as('ben'), reading)).rejects.toMatchObject({ reason: 'not-happened-yet' });
  const { readings, review, version } = await getPlan(house.as('ben'), account);
  expect({ readings, review, version }).toEqual({
    readings: [],
    review: view.review,
    version: view.version,
  });
});

test('a person who is erased leaves the plan and its versions', async () => {
  await erasePerson(house.as('admin'), { id: contactId(0) });
  expect((await getPlan(house.as('ben'), { accountId: accountId(0) })).document.targetBuyers).toEqual([]);
  const versions = await house.db.prisma.planVersion.findMany({
    where: { plan: { accountId: accountId(0) } },
  });
  expect(JSON.stringify(versions)).not.toContain(contactId(0));
});

async function redeemed(account: number, charge: string, at: string, gift = false): Promise<void> {
  const key = `${account} ${at}`;
  const { prisma } = house.db;
  const kind = gift ? ('gift' as const) : ('amount' as const);
  const offer = { id: id(`offer ${key}`), key, kind, texts: {}, reservedPerCode: '500' };
  await prisma.offer.create({ data: offer });
  await prisma.offerCode.create({
    data: {
      id: id(`code ${key}`),
      offerId: offer.id,
      code: key,
      accountId: accountId(account),
      contactId: contactId(account),
      state: 'redeemed',
      issuedAt: at,
      validUntil: at,
      redemption: {
        create: { redeemedAt: at, discount: gift ? null : charge, charge, source: 'api' },
      },
    },
  });
}

test('a plan that began with a comment is reviewed like any other, counted from its first version', async () => {
  const account = { accountId: accountId(7) };
  house.set('2026-03-18T08:00:00Z');
  const said = await commentPlan(house.as('ben'), { ...account, body: 'Who writes this one?' });
  expect(said.review).toMatchObject({ nextOn: null, standing: { kind: 'none' } });
  house.set('2026-05-01T08:00:00Z');
  const written = await updatePlan(house.as('ben'), { ...account, version: 0, change: { goals } });
  expect(written.review).toMatchObject({ nextOn: '2026-07-30', standing: { kind: 'due', days: 90 } });
  house.set('2026-05-20T08:00:00Z');
  const monthly = { ...account, version: 1, change: { reviewEveryDays: 30 } };
  expect((await updatePlan(house.as('ben'), monthly)).review.nextOn).toBe('2026-05-31');
});
