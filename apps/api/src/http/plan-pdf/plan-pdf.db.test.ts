import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { unnamedCompany } from '@sleutel/domain/company';
import { updatePlan } from '@sleutel/services/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, origin, type TestApp } from '../../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;
const accountId = '01980000-0000-7000-8000-000000000001';
const path = `/api/accounts/${accountId}/plan.pdf`;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  const { prisma } = house.deps.services.db;
  await prisma.account.create({
    data: { id: accountId, externalId: 'A1', name: 'Kaapse Gastehuis & Seuns' },
  });
  const solutions = [{ key: 'rental', name: 'Verhuring' }];
  await prisma.company.create({ data: { ...unnamedCompany, id: 1, settings: { solutions } } });
  await prisma.coverage.create({
    data: { id: accountId, accountId, solution: 'rental', state: 'open', potential: 1200 },
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

test('whoever is signed in gets plan and dossier on pages with their own fonts; nobody else does', async () => {
  const { user, email, password } = await house.addUser('manager');
  await house.deps.services.db.prisma.user.update({ where: { id: user.id }, data: { language: 'af' } });
  const ctx = house.contextOf({ kind: 'user', id: user.id, name: user.name, role: user.role });
  const change = { valueProposition: 'ŉ Hegte band: môre is reëls nie meer nodig nie.' };
  await updatePlan(ctx, { accountId, version: 0, change });
  expect((await house.request(path)).status).toBe(401);
  const signedIn = await house.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  const headers = { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const response = await house.request(path, { headers });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1');
  expect(bytes).toMatch(/^%PDF-/);
  expect(bytes).toMatch(/\+Roboto/);
  expect(bytes).toContain('/Lang (af)');
  const nowhere = await house.request(`/api/accounts/${user.id}/plan.pdf`, { headers });
  expect(nowhere.status).toBe(404);
});
