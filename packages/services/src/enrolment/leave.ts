import { inContendedTransaction, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { auditSql, defineVerb } from '../core/index.ts';
import { stopUnderWay } from './stop-under-way.ts';
import { cancelUnsent, lockUnderWay } from './under-way.ts';

const Input = z
  .object({
    programmeId: z.uuid(),
    /** Everybody of these accounts. */
    accountIds: z.array(z.uuid()).max(500).default([]),
    enrolmentIds: z.array(z.uuid()).max(500).default([]),
    reason: z.string().trim().max(300).default(''),
  })
  .refine(
    ({ accountIds, enrolmentIds }) => accountIds.length + enrolmentIds.length > 0,
    'must name somebody',
  );

type Tx = Parameters<typeof lockUnderWay>[0];

/**
 * Takes people, or all people of accounts, out of a programme. What is in a batch already leaves; nothing after it
 * does. Who is out already stays as they are, so that it may be said twice.
 */
export const leaveProgramme = defineVerb({
  name: 'enrolment.leave',
  input: Input,
  run: async (ctx, input): Promise<{ readonly left: number }> => {
    const at = ctx.now();
    return inContendedTransaction(ctx.db.pool, async (tx) => {
      const locked = await lockUnderWay(tx, await namedIn(tx, input));
      const leaving = locked.filter(({ state }) => state === 'active' || state === 'held');
      const ids = leaving.map(({ id }) => id);
      await cancelUnsent(tx, ids, 'leftByHand', at);
      const { programmeId, reason } = input;
      const inputs = { by: ctx.actor.id, ...(reason === '' ? {} : { reason }) };
      await stopUnderWay(tx, leaving, { rule: 'leftByHand', inputs, at });
      if (ids.length > 0)
        await auditSql(tx, ctx, 'enrolment.leave', 'programme', programmeId, { ids, reason });
      return { left: ids.length };
    });
  },
});

async function namedIn(tx: Tx, { programmeId, accountIds, enrolmentIds }: z.output<typeof Input>) {
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    SELECT id FROM enrolments
    WHERE programme_id = ${programmeId}::uuid
      AND (id = ANY(${enrolmentIds}::uuid[]) OR account_id = ANY(${accountIds}::uuid[]))`);
  return rows.map(({ id }) => id);
}
