import type { Db } from '@sleutel/db';
import { TimelineKind } from '@sleutel/domain/account';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateCompany } from '../company/index.ts';
import { connectContact } from '../contact/index.ts';
import type { ServiceContext } from '../core/index.ts';
import { openSmall, type SmallDemonstration } from '../demonstration/testing/small.ts';
import { coverageVerbs } from '../dossier/index.ts';
import { accountTimeline, updateAccount } from './index.ts';

let small: SmallDemonstration;
let db: Db;
let ctx: ServiceContext;

beforeAll(async () => {
  small = await openSmall();
  ({ db, ctx } = small);
});

afterAll(() => small.close());

async function written(): Promise<string> {
  const [row] = await db.prisma.message.findMany({ where: { NOT: { sentAt: null } }, take: 1 });
  return row?.accountId ?? '';
}

async function whole(id: string, limit: number, filter: object = {}) {
  const items = [];
  let cursor: string | undefined;
  do {
    const page = await accountTimeline(ctx, { id, limit, ...filter, ...(cursor && { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

test('pages of any size are the same history, each thing once, the newest first', async () => {
  const id = await written();
  const [large, small] = [await whole(id, 200), await whole(id, 7)];
  expect(small).toEqual(large);
  expect(new Set(large.map(({ key }) => key)).size).toBe(large.length);
  const moments = large.map(({ at }) => at);
  expect(moments).toEqual(moments.toSorted().reverse());
  expect(large.find(({ kind }) => kind === 'order')?.dayOnly).toBe(true);
  expect(large.find(({ kind }) => kind === 'message')?.dayOnly).toBe(false);
  expect(moments.every((at) => at <= '2026-06-17T09:30:00.000Z')).toBe(true);
});

test('it holds the orders, e-mails and dossier of the account, and a kind alone is what it is of the whole', async () => {
  const id = await written();
  const all = await whole(id, 200);
  expect(all.filter(({ kind }) => kind === 'order' || kind === 'cancellation')).toHaveLength(
    await db.prisma.order.count({ where: { accountId: id } }),
  );
  expect(all.filter(({ what }) => what === 'messageKept')).toHaveLength(
    await db.prisma.message.count({ where: { accountId: id, NOT: { sentAt: null } } }),
  );
  for (const kind of TimelineKind.options) {
    expect(await whole(id, 200, { kinds: [kind] })).toEqual(all.filter((item) => item.kind === kind));
  }
});

test('a period has both its days', async () => {
  const id = await written();
  const all = await whole(id, 200);
  const [newest] = all;
  const day = newest?.on ?? '';
  expect(await whole(id, 200, { from: day, until: day })).toEqual(all.filter(({ on }) => on === day));
});

test('a change says what was and who made it; an account that is none is not found', async () => {
  const id = await written();
  const user = await db.prisma.user.findFirstOrThrow({ where: { role: 'sales' } });
  const account = await db.prisma.account.findUniqueOrThrow({ where: { id } });
  const actor = { kind: 'user', id: user.id, name: user.name, role: 'sales' } as const;
  await updateAccount({ ...ctx, actor }, { id, version: account.version, set: { region: 'Elsewhere' } });
  const { items } = await accountTimeline(ctx, { id, kinds: ['change'] });
  expect(items[0]).toMatchObject({ what: 'changed', title: 'account.region', by: user.name });
  expect(JSON.parse(items[0]?.detail ?? '')).toEqual({ before: account.region, after: 'Elsewhere' });
  const nobody = '00000000-0000-7000-8000-000000000000';
  await expect(accountTimeline(ctx, { id: nobody })).rejects.toMatchObject({ code: 'notFound' });
});

test('a change of white space says of which solution it is, by the name it has now', async () => {
  const id = await written();
  const [key, actor] = [
    'night-delivery',
    { kind: 'user', id: 'nobody', name: 'Nobody', role: 'admin' } as const,
  ];
  const name = async (solution: string) => {
    const solutions = [{ key, name: solution }];
    await updateCompany({ ...ctx, actor }, { settings: { solutions } });
  };
  await name('Night delivery');
  const values = { state: 'open' } as const;
  const row = await coverageVerbs.add(ctx, { accountId: id, solution: key, values });
  await coverageVerbs.update(ctx, { id: row.id, version: 1, set: { state: 'ours' } });
  await name('Delivery at night');
  const { items } = await accountTimeline(ctx, { id, kinds: ['change'] });
  const change = items.find(({ title }) => title === 'coverage.state');
  expect(JSON.parse(change?.detail ?? '')).toEqual({
    of: 'Delivery at night',
    before: 'open',
    after: 'ours',
  });
});

test('a change tells people by their names, those it was about and those it speaks of', async () => {
  const id = await written();
  const [first, second] = await db.prisma.accountContact.findMany({
    where: { accountId: id, leftOn: null },
    include: { contact: true },
    orderBy: { contactId: 'asc' },
  });
  if (!(first && second)) throw new Error('the account has fewer than two people');
  await db.prisma.accountContact.updateMany({ where: { accountId: id }, data: { reportsToId: null } });
  const { contactId, version } = first;
  await connectContact(ctx, { accountId: id, contactId, version, reportsToId: second.contactId });
  const { items } = await accountTimeline(ctx, { id, kinds: ['change'] });
  const change = items.find(({ title }) => title === 'standing.reportsToId');
  const nameOf = ({ contact }: typeof first) => `${contact.firstName} ${contact.lastName}`;
  expect(JSON.parse(change?.detail ?? '')).toEqual({
    of: nameOf(first),
    before: null,
    after: nameOf(second),
  });
});
