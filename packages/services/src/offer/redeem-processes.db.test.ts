import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { seedOffer, seedPerson } from './testing/offers.ts';
import type { Burst } from './testing/redeem-burst.ts';

const script = fileURLToPath(new URL('./testing/redeem-burst.ts', import.meta.url));

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

/** A process that stands ready; `redeem` sets it off. */
async function openProcess() {
  const child = fork(script, { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return {
    redeem: async (codes: readonly string[]): Promise<string[]> => {
      const burst: Burst = { url: database.url, now: '2026-03-20T10:00:00Z', codes };
      const answer = once(child, 'message');
      child.send(burst);
      const [reasons] = await answer;
      return z.array(z.string()).parse(reasons);
    },
  };
}

test('a set limited to a hundred gives exactly a hundred to a thousand who come at once to two processes', async () => {
  const anna = await seedPerson(db, 'Kaap');
  const { id, codes } = await seedOffer(db, anna, 500, { stock: 100, budget: 1000, reservedPerCode: 10 });
  const processes = await Promise.all([openProcess(), openProcess()]);
  // Each code comes to both processes.
  const reasons = (await Promise.all(processes.map(({ redeem }) => redeem(codes)))).flat();
  expect(reasons).toHaveLength(1000);
  expect(reasons.filter((reason) => reason === 'redeemed')).toHaveLength(100);
  const offer = await db.prisma.offer.findUniqueOrThrow({ where: { id } });
  expect(offer.redeemed).toBe(100);
  expect(offer.spent.toFixed()).toBe('1000');
  expect(await db.prisma.redemption.count()).toBe(100);
});
