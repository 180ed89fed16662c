import { inTransaction, Prisma } from '@sleutel/db';
import { LossFields } from '@sleutel/domain/dossier';
import { z } from 'zod';
import { auditSql, defineVerb, ServiceError } from '../core/index.ts';
import { type ByUser, byActor, byUser } from './by-user.ts';
import { linkSigns } from './link-signs.ts';
import { findRow } from './row/read.ts';
import type { RowOf, Section } from './row/section.ts';
import { rowVerbs } from './row/verbs.ts';

interface Signs extends ByUser {
  /** The signals that came before it. */
  readonly signIds: readonly string[];
}

const losses: Section<'loss', typeof LossFields.shape, Signs> = {
  noun: 'loss',
  table: 'losses',
  fields: LossFields,
  columns: { kind: '"LossKind"', lostOn: 'date', reasons: '"LossReason"[]', note: 'text', byUserId: 'text' },
  order: Prisma.sql`t.lost_on DESC`,
  more: {
    select: Prisma.sql`${byUser.select}, ARRAY(
      SELECT signal_id FROM loss_signs g JOIN signals s ON s.id = g.signal_id
      WHERE g.loss_id = t.id ORDER BY s.occurred_at, s.id) AS "signIds"`,
    join: byUser.join,
  },
  preset: byActor,
  after: (tx, row, came) => (came ? linkSigns(tx, row) : Promise.resolve()),
};

/** Losses and refusals with their reasons; the signs of the half year before are linked when one is noted. */
export const lossVerbs = rowVerbs(losses);

/** Says which signs came before a loss, in place of those linked so far. */
export const setLossSigns = defineVerb({
  name: 'loss.setSigns',
  input: z.object({ id: z.uuid(), signIds: z.array(z.uuid()).max(200) }),
  run: (ctx, { id, signIds }): Promise<RowOf<typeof losses>> =>
    inTransaction(ctx.db.pool, async (tx) => {
      const { accountId } = await findRow(tx, losses, id, true);
      const { rowCount } = await tx.query(Prisma.sql`
        SELECT 1 FROM signals WHERE account_id = ${accountId}::uuid AND id = ANY(${signIds}::uuid[])`);
      if (rowCount !== new Set(signIds).size) {
        throw new ServiceError('refused', 'not-there', 'A sign named here is not one of this account.');
      }
      await tx.query(Prisma.sql`DELETE FROM loss_signs WHERE loss_id = ${id}::uuid`);
      await tx.query(Prisma.sql`
        INSERT INTO loss_signs (loss_id, signal_id)
        SELECT DISTINCT ${id}::uuid, sign FROM unnest(${signIds}::uuid[]) sign`);
      await auditSql(tx, ctx, 'loss.setSigns', 'loss', id, { signs: signIds.length });
      return findRow(tx, losses, id);
    }),
});
