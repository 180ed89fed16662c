import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { databaseClock } from './clock.ts';
import { createTestDatabase } from './testing/index.ts';

const HOUR = 3_600_000;

afterEach(() => vi.useRealTimers());

test.each([-25, -1, 1, 25])(
  'a machine whose clock jumps by %i h keeps the database’s time',
  async (hours) => {
    const database = await createTestDatabase();
    const pool = new pg.Pool({ connectionString: database.url });
    try {
      const clock = await databaseClock(pool);
      const before = Date.now();
      vi.useFakeTimers({ toFake: ['Date'], now: before + hours * HOUR });
      expect(Math.abs(clock.now().getTime() - before)).toBeLessThan(HOUR / 2);
      await clock.adjust();
      expect(Math.abs(clock.now().getTime() - before)).toBeLessThan(HOUR / 2);
    } finally {
      vi.useRealTimers();
      await pool.end();
      await database.drop();
    }
  },
);
