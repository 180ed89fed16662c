import { afterAll, beforeAll, expect, test } from 'vitest';
import { addContact, updateContact } from '../contact/index.ts';
import { addPlanCost, removePlanCost, updatePlan } from '../plan/index.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';
import { saveView, updateView } from '../saved-view/index.ts';
import { saveSegment, updateSegment } from '../segment/index.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ accounts: 4 });
});
afterAll(() => house.close());

/** How often it is asked at once: for each account. */
const TIMES = 4;

/** What came of each: `done`, or the reason of the refusal. */
async function atOnce(ask: (index: number) => Promise<unknown>): Promise<string[]> {
  const all = await Promise.allSettled(Array.from({ length: TIMES }, (_, index) => ask(index)));
  return all
    .map((one): string => (one.status === 'fulfilled' ? 'done' : (one.reason.reason ?? `${one.reason}`)))
    .sort();
}

const oneHas = (reason: string) => ['done', ...Array.from({ length: TIMES - 1 }, () => reason)].sort();
const names = ['One', 'Two', 'Three', 'Four'];

test('of views that are given one name at once one has it, and the others are told', async () => {
  const ben = house.as('ben');
  const view = (name: string) => saveView(ben, { screen: 'accounts', name, search: {} });
  expect(await atOnce(() => view('Mine'))).toEqual(oneHas('view-name-taken'));
  const views = await Promise.all(names.map(view));
  const renamed = atOnce((index) => updateView(ben, { id: views[index]?.id ?? '', version: 1, name: 'All' }));
  expect(await renamed).toEqual(oneHas('view-name-taken'));
});

test('so of segments', async () => {
  const anna = house.as('anna');
  const rules = {
    combinator: 'and' as const,
    not: false,
    rules: [{ field: 'tags', operator: 'anyOf' as const, value: ['wine'] }],
  };
  const segment = (name: string) => saveSegment(anna, { name, rules });
  expect(await atOnce(() => segment('Mine'))).toEqual(oneHas('segment-name-taken'));
  const segments = await Promise.all(names.map(segment));
  const renamed = atOnce((index) => {
    const { id = '', version = 0 } = segments[index] ?? {};
    return updateSegment(anna, { id, version, name: 'All', rules });
  });
  expect(await renamed).toEqual(oneHas('segment-name-taken'));
});

test('somebody new who is put into several accounts at once is one person in all of them', async () => {
  const add = (index: number, email: string) =>
    addContact(house.as('ben'), { accountId: accountId(index), reportsToId: null, details: { email } });
  const added = await Promise.all(names.map((_, index) => add(index, 'new@customer.example')));
  expect(new Set(added.map(({ contactId }) => contactId)).size).toBe(1);
  expect(added.filter(({ known }) => !known)).toHaveLength(1);
  const others = await Promise.all(
    names.map((name, index) => add(index, `${name.toLowerCase()}@customer.example`)),
  );
  const changed = atOnce((index) =>
    updateContact(house.as('ben'), {
      accountId: accountId(index),
      contactId: others[index]?.contactId ?? '',
      version: 1,
      personVersion: 1,
      changes: { email: 'all@customer.example' },
    }),
  );
  expect(await changed).toEqual(oneHas('address-taken'));
});

test('a cost that several take out at once is taken out once', async () => {
  const [ben, account] = [house.as('ben'), accountId(0)];
  await updatePlan(ben, { accountId: account, version: 0, change: { valueProposition: 'Nearby' } });
  await addPlanCost(ben, { accountId: account, spentOn: '2026-03-01', summary: 'Tasting', amount: '5' });
  const { id } = await house.db.prisma.planCost.findFirstOrThrow();
  expect(await atOnce(() => removePlanCost(ben, { id }))).toEqual(oneHas('cost-not-found'));
  expect(await house.db.prisma.auditEntry.count({ where: { verb: 'plan.removeCost' } })).toBe(1);
});
