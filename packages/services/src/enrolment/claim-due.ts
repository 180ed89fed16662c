import { randomUUID } from 'node:crypto';
import { Prisma } from '@sleutel/db';
import { DECIDED_TOGETHER } from '@sleutel/queue';
import { z } from 'zod';
import { type Authorised, defineVerb } from '../core/index.ts';

/** Claimed at once: each claim passes by those that are claimed already and not decided yet. */
const BATCHES_AT_ONCE = 10;

/** How long a claim holds by the database's clock: many times what deciding a batch takes. */
const LEASE = '2 minutes';

const Input = z.object({ maxBatches: z.int().min(1).max(1000).default(100) });

/**
 * Claims enrolments that are due, of live programmes, and hands them over in batches. A claim is a lease: when whoever
 * has it does not come back, the next sweep claims it again. Any number may claim at once.
 */
export const claimDueEnrolments = defineVerb({
  name: 'enrolment.claimDue',
  input: Input,
  run: async (ctx, { maxBatches }): Promise<{ readonly claimed: number }> => {
    let claimed = 0;
    for (let left = maxBatches; left > 0; left -= BATCHES_AT_ONCE) {
      const tokens = Array.from({ length: Math.min(left, BATCHES_AT_ONCE) }, () => randomUUID());
      const batches = await claimBatches(ctx, tokens);
      await ctx.jobs.enqueueMany('enrolment.decide', batches);
      const found = batches.reduce((sum, { enrolmentIds }) => sum + enrolmentIds.length, 0);
      claimed += found;
      if (found < tokens.length * DECIDED_TOGETHER) break;
    }
    return { claimed };
  },
});

interface ClaimedBatch {
  readonly leaseToken: string;
  readonly enrolmentIds: string[];
}

/**
 * As many batches as there are tokens at the most, of those that fell due first. Colleagues go into one batch: what is
 * loaded about their account serves all of them, and each is decided knowing of the others.
 */
async function claimBatches(
  { db, now }: Authorised<'enrolment.claimDue'>,
  tokens: readonly string[],
): Promise<ClaimedBatch[]> {
  const { rows } = await db.pool.query<ClaimedBatch>(Prisma.sql`
    WITH picked AS MATERIALIZED (
      SELECT e.id, e.account_id FROM enrolments e
      WHERE e.state = 'active' AND e.due_at <= ${now()}
        AND (e.lease_until IS NULL OR e.lease_until < now())
        AND e.programme_id IN (SELECT id FROM programmes WHERE state = 'live')
      ORDER BY e.due_at
      LIMIT ${tokens.length * DECIDED_TOGETHER}
      FOR UPDATE OF e SKIP LOCKED
    ), placed AS (
      SELECT id, (row_number() OVER (ORDER BY account_id, id) - 1) / ${DECIDED_TOGETHER} AS place FROM picked
    ), claimed AS (
      UPDATE enrolments e
      SET lease_token = (${tokens}::uuid[])[p.place + 1], lease_until = now() + ${LEASE}::interval
      FROM placed p WHERE e.id = p.id
      RETURNING e.id, e.lease_token, p.place
    )
    SELECT lease_token AS "leaseToken", array_agg(id) AS "enrolmentIds" FROM claimed
    GROUP BY lease_token, place ORDER BY place`);
  return rows;
}
