import { type Db, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';

/** How long what was told is kept, in days. */
const KEPT_DAYS = 30;

/** As many as go in one statement, so that none holds its locks for long. */
const TOGETHER = 5_000;

/** Forgets what happened more than 30 days ago, whether it was told or not; how many events. */
export const tidyWebhooks = defineVerb({
  name: 'webhook.tidy',
  input: z.object({}),
  run: async ({ db, now }): Promise<{ readonly events: number }> => {
    const until = new Date(now().getTime() - KEPT_DAYS * 86_400_000);
    let events = 0;
    let gone: number;
    do {
      gone = await forgetSome(db.pool, until);
      events += gone;
    } while (gone === TOGETHER);
    return { events };
  },
});

async function forgetSome(pool: Db['pool'], until: Date): Promise<number> {
  const { rowCount } = await pool.query(Prisma.sql`
    DELETE FROM outgoing_events WHERE id = ANY (ARRAY(
      SELECT id FROM outgoing_events WHERE created_at < ${until} ORDER BY created_at LIMIT ${TOGETHER}))`);
  return rowCount ?? 0;
}
