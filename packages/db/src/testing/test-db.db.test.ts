import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase, createTestDb } from './index.ts';

async function open() {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  return createTestDb(database.url);
}

const company = { name: 'Berg & Vlei', postalAddress: '', timeZone: 'UTC', country: 'ZA', currency: 'ZAR' };

test('the client of a database that was closed serves the next one, and nothing of the first', async () => {
  const first = await open();
  await first.prisma.company.create({ data: company });
  await first.close();
  const second = await open();
  expect(second.prisma).toBe(first.prisma);
  expect(await second.prisma.company.findMany()).toEqual([]);
  const other = await open();
  await other.prisma.$transaction((tx) => tx.company.create({ data: company }));
  expect(await second.prisma.company.count()).toBe(0);
  expect(await other.prisma.company.count()).toBe(1);
  await Promise.all([second.close(), other.close()]);
});

test('whoever still asks once it is closed is told so', async () => {
  const db = await open();
  await db.close();
  await expect(db.prisma.company.findMany()).rejects.toThrow('The database of this client is closed.');
});
