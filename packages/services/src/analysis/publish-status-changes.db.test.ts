import { createDb, type Db, newId } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { webhookPayload } from '@sleutel/domain/webhook';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentedPayloads, shapeOf } from '../webhook/testing/documented.ts';
import { runAnalysis } from './index.ts';
import { contextFor } from './testing/context.ts';
import { someOrders } from './testing/orders.ts';
import { seedOrders } from './testing/seed.ts';

const orders = someOrders(60);
let database: TestDatabase;
let db: Db;

beforeEach(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  await seedOrders(db, orders);
});

afterEach(async () => {
  await db.close();
  await database.drop();
});

const at = new Date('2026-01-02T08:00:00Z');
const analyse = (asOf: string) => runAnalysis(contextFor(db, at.toISOString()), { asOf });
const listen = () =>
  db.prisma.webhookEndpoint.create({
    data: {
      id: newId(at),
      name: 'CRM',
      url: 'https://crm.example',
      types: ['account.statusChanged'],
      secretKey: newId(at),
      createdAt: at,
    },
  });

interface Change {
  readonly data: {
    readonly account: { readonly id: string };
    readonly asOf: string;
    readonly status: { readonly before: string; readonly after: string };
  };
}

async function told(): Promise<Change[]> {
  const rows = await db.prisma.outgoingEvent.findMany();
  return rows.map(({ payload }) => payload as unknown as Change);
}

async function statuses(runId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.prisma.analysisSnapshot.findMany({ where: { runId } });
  return new Map(rows.map(({ accountId, status }) => [accountId, status]));
}

test('every account that a run finds in another status is told of, once', async () => {
  await listen();
  const before = await statuses((await analyse('2026-03-01')).id);
  expect(await told()).toEqual([]);
  const after = await statuses((await analyse('2026-06-01')).id);
  const changed = [...after].filter(([id, status]) => before.get(id) !== status);
  expect(changed.length).toBeGreaterThan(0);
  const events = await told();
  const known = events.map(({ data: { account, asOf, status } }) => ({ id: account.id, asOf, ...status }));
  expect(new Set(known)).toEqual(
    new Set(
      changed.map(([id, status]) => ({ id, asOf: '2026-06-01', before: before.get(id), after: status })),
    ),
  );
  expect(shapeOf(events[0])).toEqual(shapeOf(documentedPayloads().get('account.statusChanged')));
  expect(events.map((event) => webhookPayload('account.statusChanged').parse(event))).toEqual(events);
  expect(await db.prisma.webhookDelivery.count()).toBe(changed.length);
  await analyse('2026-06-01');
  await analyse('2026-04-01');
  expect(await told()).toHaveLength(changed.length);
});

test('where nobody wants to know, nothing is written', async () => {
  await analyse('2026-03-01');
  await analyse('2026-06-01');
  expect(await told()).toEqual([]);
});
