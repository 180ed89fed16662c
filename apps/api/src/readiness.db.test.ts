import { createTestDatabase } from '@sleutel/db/testing';
import { expect, test } from 'vitest';
import { createTestApp } from './testing/test-app.ts';

test('ready while database and queue answer; when they are gone it says which, and stays alive', async () => {
  const database = await createTestDatabase();
  const house = await createTestApp(database.url);
  try {
    const ready = await house.request('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ok', database: 'ok', queue: 'ok' });

    await database.drop();
    const gone = await house.request('/readyz');
    expect(gone.status).toBe(503);
    expect(await gone.json()).toEqual({
      status: 'unavailable',
      database: 'unavailable',
      queue: 'unavailable',
    });
    expect((await house.request('/healthz')).status).toBe(200);
    const metrics = await house.request('/metrics');
    expect(await metrics.text()).toContain('sleutel_waiting{what="due"} Nan');
  } finally {
    await house.close();
  }
});
