import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { unnamedCompany } from '@sleutel/domain/company';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import type { ServiceContext } from '../core/index.ts';
import { getCompany, loadCompany, updateCompany } from './index.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-01-02T08:00:00Z', 'admin');
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test('a fresh installation has the company nobody has described', async () => {
  expect(await getCompany(ctx, {})).toEqual(unnamedCompany);
});

test('an update keeps what it does not name, the parts of the settings too', async () => {
  const { analysis, sending } = unnamedCompany.settings;
  await updateCompany(ctx, { name: 'Kaap Wyn', timeZone: 'Africa/Johannesburg' });
  await updateCompany(ctx, { settings: { analysis: { ...analysis, keyShare: 0.6 } } });
  const quietHours = { from: '17:00', until: '09:00' };
  await updateCompany(ctx, { settings: { sending: { ...sending, quietHours } } });

  const after = {
    ...unnamedCompany,
    name: 'Kaap Wyn',
    timeZone: 'Africa/Johannesburg',
    settings: {
      ...unnamedCompany.settings,
      analysis: { ...analysis, keyShare: 0.6 },
      sending: { ...sending, quietHours },
    },
    version: 4,
  };
  expect(await loadCompany(db)).toEqual(after);
  expect(await db.prisma.auditEntry.count({ where: { verb: 'company.update' } })).toBe(3);
});

test('whoever changes what somebody else has changed since is told', async () => {
  const { version } = await getCompany(ctx, {});
  await updateCompany(ctx, { website: 'https://kaap.example', version });
  const slower = updateCompany(ctx, { website: 'https://berg.example', version });
  await expect(slower).rejects.toMatchObject({ code: 'conflict', reason: 'company-changed' });
  expect(await loadCompany(db)).toMatchObject({ website: 'https://kaap.example', version: version + 1 });
});

test('updates at the same moment both hold', async () => {
  await Promise.all([updateCompany(ctx, { country: 'ZA' }), updateCompany(ctx, { currency: 'ZAR' })]);
  expect(await loadCompany(db)).toMatchObject({ country: 'ZA', currency: 'ZAR' });
});
