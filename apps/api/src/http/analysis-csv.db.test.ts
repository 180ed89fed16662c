import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { runAnalysis } from '@sleutel/services/analysis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, origin, type TestApp } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  await house.deps.services.db.prisma.account.createMany({
    data: ['=A1', 'B2'].map((externalId, index) => ({
      id: `01980000-0000-7000-8000-00000000000${index}`,
      externalId,
      name: `Gastehuis ${externalId}`,
    })),
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

test('an analysis is a file for whoever may take it along, and for nobody else', async () => {
  const { user, email, password } = await house.addUser('marketer');
  const ctx = house.contextOf({ kind: 'user', id: user.id, name: user.name, role: user.role });
  const { id } = await runAnalysis(ctx, {});
  const path = `/api/analyses/${id}.csv`;
  expect((await house.request(path)).status).toBe(401);
  const signedIn = await house.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  const headers = { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const response = await house.request(path, { headers });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  const lines = (await response.text()).trim().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  // What a spreadsheet would take for a formula stays text.
  expect(lines.join('\n')).not.toMatch(/(^|,)=A1/m);
  const nowhere = await house.request('/api/analyses/01980000-0000-7000-8000-00000000ffff.csv', { headers });
  expect(nowhere.status).toBe(404);
});
