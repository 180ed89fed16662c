import { randomUUID } from 'node:crypto';
import { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { type Authorised, defineVerb } from '../core/index.ts';

/** As many as a handler decides in one transaction. */
export const BATCH_SIZE = 500;

/** How long a claim holds by the database's clock: many times what deciding a batch takes. */
const LEASE = '2 minutes';

const Input = z.object({ maxBatches: z.int().min(1).max(1000).default(200) });

/**
 * Claims enrolments that are due, of live programmes, and hands them over in batches. A claim is a lease: when whoever
 * has it does not come back, the next sweep claims it again. Any number may claim at once.
 */
export const claimDueEnrolments = defineVerb({
  name: 'enrolment.claimDue',
  input: Input,
  run: async (ctx, { maxBatches }): Promise<{ readonly claimed: number }> => {
    let claimed = 0;
    for (let batch = 0; batch < maxBatches; batch += 1) {
      const leaseToken = randomUUID();
      const enrolmentIds = await claimBatch(ctx, leaseToken);
      if (enrolmentIds.length > 0) await ctx.jobs.enqueue('enrolment.decide', { enrolmentIds, leaseToken });
      claimed += enrolmentIds.length;
      if (enrolmentIds.length < BATCH_SIZE) break;
    }
    return { claimed };
  },
});

async function claimBatch(
  { db, now }: Authorised<'enrolment.claimDue'>,
  leaseToken: string,
): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>(Prisma.sql`
    UPDATE enrolments
    SET lease_token = ${leaseToken}::uuid, lease_until = now() + ${LEASE}::interval
    WHERE id = ANY (ARRAY(
      SELECT e.id FROM enrolments e
      WHERE e.state = 'active' AND e.due_at <= ${now()}
        AND (e.lease_until IS NULL OR e.lease_until < now())
        AND e.programme_id IN (SELECT id FROM programmes WHERE state = 'live')
      ORDER BY e.due_at
      LIMIT ${BATCH_SIZE}
      FOR UPDATE OF e SKIP LOCKED))
    RETURNING id`);
  return rows.map(({ id }) => id);
}
