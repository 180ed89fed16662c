import { inTransaction, Prisma } from '@sleutel/db';
import { DecisionStageFields } from '@sleutel/domain/dossier';
import { z } from 'zod';
import { auditSql, defineVerb, ServiceError } from '../core/index.ts';
import type { Section } from './row/section.ts';
import { rowVerbs } from './row/verbs.ts';

interface Place {
  /** 0 is the first. */
  readonly position: number;
}

const stages: Section<'decisionStage', typeof DecisionStageFields.shape, Place> = {
  noun: 'decisionStage',
  table: 'decision_stages',
  fields: DecisionStageFields,
  columns: { name: 'text', days: 'int', note: 'text', contactIds: 'uuid[]' },
  order: Prisma.sql`t.position`,
  more: { select: Prisma.sql`t.position`, join: Prisma.empty },
  preset: () => ({ contactIds: [] }),
  placed: {
    position: Prisma.sql`(
      SELECT COALESCE(max(s.position), -1) + 1 FROM decision_stages s WHERE s.account_id = account.id)`,
  },
  people: 'contactIds',
};

/** How the account decides, stage after stage. */
export const decisionStageVerbs = rowVerbs(stages);

/** Puts the stages of an account into another order; all of them have to be named. */
export const orderDecisionStages = defineVerb({
  name: 'decisionStage.order',
  input: z.object({ accountId: z.uuid(), ids: z.array(z.uuid()).min(1).max(100) }),
  run: (ctx, { accountId, ids }): Promise<{ accountId: string }> =>
    inTransaction(ctx.db.pool, async (tx) => {
      const { rows } = await tx.query<{ id: string }>(Prisma.sql`
        SELECT id FROM decision_stages WHERE account_id = ${accountId}::uuid ORDER BY id FOR UPDATE`);
      const known = new Set(rows.map(({ id }) => id));
      if (known.size !== ids.length || !ids.every((id) => known.delete(id))) {
        throw new ServiceError('conflict', 'stages-changed', 'The stages were changed meanwhile.');
      }
      // Places are unique, so that all move out of the way first.
      await tx.query(Prisma.sql`
        UPDATE decision_stages SET position = position + 100000 WHERE account_id = ${accountId}::uuid`);
      await tx.query(Prisma.sql`
        UPDATE decision_stages s SET position = o.place - 1
        FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o(id, place) WHERE s.id = o.id`);
      await auditSql(tx, ctx, 'decisionStage.order', 'account', accountId, { ids });
      return { accountId };
    }),
});
