import { type Db, Prisma } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { z } from 'zod';
import { latestRun } from '../../analysis/latest-run.ts';
import { loadCompany } from '../../company/index.ts';
import { type Authorised, defineVerb } from '../../core/index.ts';
import { admitTo } from './admit-to.ts';
import { dismissFrom } from './dismiss-from.ts';
import { noteOccasions } from './note.ts';
import { succeedIn } from './succeed.ts';
import { isSweepDue, keepSweep, type Today } from './sweep.ts';

/**
 * Has accounts enter the live programmes that let them in after their launch: within moments of an occasion, and once
 * a day and after each analysis whoever came to meet the rules. What they read stands in the database until it is
 * dealt with, and all who enter take turns, so that it comes to the same however often, late or at once it is run.
 */
export const admitAccounts = defineVerb({
  name: 'enrolment.admit',
  input: z.object({}),
  run: async (ctx): Promise<{ readonly entered: number; readonly gone: number }> => {
    const { pool } = ctx.db;
    const ids = await openProgrammes(pool);
    if (ids.length === 0) return { entered: 0, gone: 0 };
    await pool.query(noteOccasions(ctx.now()));
    const [{ timeZone }, run] = await Promise.all([loadCompany(ctx.db), latestRun(pool)]);
    const today: Today = { day: dayIn(timeZone, ctx.now()), runId: run?.id ?? null };
    const sum = { entered: 0, gone: 0 };
    for (const id of ids) {
      const one = await turnOf(ctx, id, today);
      sum.entered += one.entered;
      sum.gone += one.gone;
    }
    if (sum.entered > 0) await ctx.jobs.enqueue('sweep.due', {});
    return sum;
  },
});

/** The live ones that let accounts in, in the order in which they choose: an account is in one at a time. */
async function openProgrammes(pool: Db['pool']): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(Prisma.sql`
    SELECT id FROM programmes
    WHERE state = 'live' AND (audience->'entry' IS NOT NULL OR audience->'succession' = 'true')
    ORDER BY priority DESC, launched_at, id`);
  return rows.map(({ id }) => id);
}

/** One that fails keeps nobody else out; what it did not deal with stays where it is. */
async function turnOf(ctx: Authorised<'enrolment.admit'>, programmeId: string, today: Today) {
  try {
    const sweep = await isSweepDue(ctx.db.pool, programmeId, today);
    const gone = sweep ? await dismissFrom(ctx, programmeId) : 0;
    const succeeded = await succeedIn(ctx, programmeId);
    const entered = succeeded + (await admitTo(ctx, programmeId, today, sweep));
    if (sweep) await ctx.db.pool.query(keepSweep(programmeId, { ...today, at: ctx.now(), entered, gone }));
    return { entered, gone };
  } catch (err) {
    ctx.log.error({ err, programme: programmeId }, 'nobody could enter a programme by themselves');
    return { entered: 0, gone: 0 };
  }
}
