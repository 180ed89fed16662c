import { createDb, type Db, newId } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { amountText, millionths, sumMillionths } from '@sleutel/domain/money';
import { type Coverage, CoverageState, whiteSpaceOf } from '@sleutel/domain/solution';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import { updateCompany } from '../company/index.ts';
import type { ServiceContext } from '../core/index.ts';
import { previewSegment, saveSegment } from '../segment/index.ts';
import { exportWhiteSpace, whiteSpaceReport } from './index.ts';
import type { WhiteSpaceFilter } from './white-space-scope.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;
const names = Array.from({ length: 30 }, (_, index) => `Account ${String(index).padStart(2, '0')}`);
const range = ['maintenance', 'training', 'rental'].map((key) => ({ key, name: key.toUpperCase() }));
/** By the account's name: every state comes at every solution, some are not known, some have no potential. */
const known = new Map(names.map((name, index) => [name, coveragesOf(index)]));

function coveragesOf(index: number): (Coverage & { readonly solution: string })[] {
  return [...range, { key: 'leasing' }].flatMap(({ key }, place) => {
    const state = CoverageState.options[(index + 2 * place) % 6];
    const potential = index % 4 === 0 ? null : `${100 * index + place}.25`;
    return state === undefined ? [] : [{ solution: key, state, potential }];
  });
}

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-06-10T08:00:00Z');
  await db.prisma.user.createMany({
    data: [
      { id: 'user-1', email: 'test@kaap.example', name: 'Test', role: 'sales' },
      { id: 'kam', email: 'kam@kaap.example', name: 'Kam', role: 'sales' },
    ],
  });
  await seedOrders(db, [], names);
  await updateCompany(
    { ...ctx, actor: { kind: 'user', id: 'kam', name: 'Kam', role: 'admin' } },
    { settings: { solutions: range } },
  );
  await db.prisma.coverage.createMany({
    data: names.flatMap((name) =>
      (known.get(name) ?? []).map((each) => ({
        id: newId(ctx.now()),
        accountId: idOfAccount(name),
        ...each,
      })),
    ),
  });
  await db.prisma.account.updateMany({ where: { name: { lt: 'Account 05' } }, data: { ownerId: 'kam' } });
  await db.prisma.account.updateMany({ where: { name: { gte: 'Account 25' } }, data: { markedKey: true } });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test('the map of all accounts says of each, and of each solution, what the rule says of them one by one', async () => {
  const map = await whiteSpaceReport(ctx, { accounts: 'all', limit: 200 });
  expect(map.total).toBe(names.length);
  for (const { name, potential, cells } of map.items) {
    const coverages = known.get(name.replace(' Ltd', '')) ?? [];
    expect({ name, potential }).toEqual({ name, potential: whiteSpaceOf(range, coverages).potential });
    const said = coverages.filter(({ solution }) => solution !== 'leasing');
    expect(cells).toEqual(
      Object.fromEntries(
        said.map(({ solution, state, potential: worth }) => [
          solution,
          { state, potential: worth, competitor: null },
        ]),
      ),
    );
  }
  for (const solution of map.solutions) {
    const each = names.map((name) =>
      whiteSpaceOf(
        [solution],
        (known.get(name) ?? []).filter((one) => one.solution === solution.key),
      ),
    );
    expect(solution.unknown).toBe(each.reduce((sum, { unknown }) => sum + unknown, 0));
    expect(solution.potential).toBe(amountText(sumMillionths(each.map((one) => millionths(one.potential)))));
    for (const state of CoverageState.options) {
      expect(solution.states[state]).toBe(each.reduce((sum, { states }) => sum + states[state], 0));
    }
  }
});

test('pages and orders leave nobody out and show nobody twice', async () => {
  const whole = await whiteSpaceReport(ctx, { accounts: 'all', limit: 200 });
  const pages = await Promise.all(
    [0, 10, 20].map((offset) => whiteSpaceReport(ctx, { accounts: 'all', limit: 10, offset })),
  );
  expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
  const worths = whole.items.map(({ potential }) => Number(potential));
  expect(worths).toEqual(worths.toSorted((one, other) => other - one));
  const byName = await whiteSpaceReport(ctx, { accounts: 'all', sort: 'name', limit: 200 });
  expect(byName.items.map(({ name }) => name)).toEqual(names.map((name) => `${name} Ltd`));
});

test('the map is narrowed by key accounts, manager, segment, and where a solution is got', async () => {
  const totalOf = async (filter: Parameters<typeof whiteSpaceReport>[1]) =>
    (await whiteSpaceReport(ctx, filter)).total;
  expect(await totalOf({})).toBe(5);
  expect(await totalOf({ accounts: 'all', ownerId: 'kam' })).toBe(5);
  const withState = (state: string | undefined) =>
    names.filter(
      (name) => (known.get(name) ?? []).find((each) => each.solution === 'training')?.state === state,
    );
  const gets = (...states: NonNullable<WhiteSpaceFilter['gets']>['states']) =>
    totalOf({ accounts: 'all', gets: { solution: 'training', states } });
  expect(await gets('competitor')).toBe(withState('competitor').length);
  expect(await gets('unknown', 'open')).toBe(withState(undefined).length + withState('open').length);
  const segment = await saveSegment(ctx, {
    name: 'Elsewhere',
    rules: {
      combinator: 'and',
      rules: [{ field: 'boughtElsewhere', operator: 'anyOf', value: ['training'] }],
    },
  });
  const elsewhere = withState('competitor').length + withState('inHouse').length;
  expect(await totalOf({ accounts: 'all', segmentId: segment.id })).toBe(elsewhere);
});

test('segments ask by the same: what is bought from whom, and how much there is to win', async () => {
  const count = async (field: string, operator: string, value: unknown) =>
    (await previewSegment(ctx, { rules: { combinator: 'and', rules: [{ field, operator, value }] } }))
      .accounts;
  const having = (test: (coverages: readonly Coverage[]) => boolean) =>
    names.filter((name) => test(known.get(name) ?? [])).length;
  const gets = (solution: string, states: readonly CoverageState[]) =>
    having((all) => all.some((each) => each.solution === solution && states.includes(each.state)));
  expect(await count('boughtFromUs', 'anyOf', ['rental'])).toBe(gets('rental', ['ours']));
  expect(await count('boughtElsewhere', 'noneOf', ['rental'])).toBe(
    names.length - gets('rental', ['competitor', 'inHouse']),
  );
  expect(await count('notBoughtYet', 'anyOf', ['maintenance'])).toBe(gets('maintenance', ['open']));
  expect(await count('notNeeded', 'anyOf', ['training'])).toBe(gets('training', ['noNeed']));
  const white = having((all) => Number(whiteSpaceOf(range, all).potential) >= 1000);
  expect(await count('whiteSpace', 'atLeast', 1000)).toBe(white);
});

test('the file has each account with each solution, in the order of the range', async () => {
  const { columns, rows } = await exportWhiteSpace(ctx, { accounts: 'all' });
  expect(rows).toHaveLength(names.length * range.length);
  expect(rows.slice(0, 3).map((row) => row[columns.indexOf('solution')])).toEqual(
    range.map(({ name }) => name),
  );
  const unknown = rows.filter((row) => row[columns.indexOf('state')] === null);
  const { solutions } = await whiteSpaceReport(ctx, { accounts: 'all' });
  expect(unknown).toHaveLength(solutions.reduce((sum, each) => sum + each.unknown, 0));
});

test('a company that has named nothing it sells has an empty map', async () => {
  const { settings } = await db.prisma.company.findUniqueOrThrow({ where: { id: 1 } });
  await db.prisma.company.update({ where: { id: 1 }, data: { settings: {} } });
  expect(await whiteSpaceReport(ctx, {})).toMatchObject({ solutions: [], total: 5 });
  expect((await exportWhiteSpace(ctx, {})).rows).toEqual([]);
  await db.prisma.company.update({ where: { id: 1 }, data: { settings: settings ?? {} } });
});
