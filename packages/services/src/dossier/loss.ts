import { inTransaction, Prisma } from '@sleutel/db';
import { LossFields } from '@sleutel/domain/dossier';
import { z } from 'zod';
import { auditSql, defineVerb, ServiceError } from '../core/index.ts';
import { changesOf, recordChanges, refuseOverwriting } from '../field-change/index.ts';
import { type ByUser, byActor, byUser } from './by-user.ts';
import { linkSigns } from './link-signs.ts';
import { findRow } from './row/read.ts';
import type { RowOf, Section, Tx } from './row/section.ts';
import { rowVerbs } from './row/verbs.ts';

/** What is kept of a loss that was removed. */
const Signs = z.object({ signIds: z.array(z.uuid()) });

interface WithSigns extends ByUser {
  /** The signals that came before it. */
  readonly signIds: readonly string[];
}

const losses: Section<'loss', typeof LossFields.shape, WithSigns> = {
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
  happened: ['lostOn'],
  after: async (tx, row, came, before) => {
    if (!came) return;
    const known = Signs.safeParse(before);
    if (known.success) await insertSigns(tx, row, known.data.signIds);
    else await linkSigns(tx, [row.id]);
  },
};

/**
 * Losses and refusals with their reasons. The signs of the half year before are linked when one is noted; one that is
 * restored has those it had.
 */
export const lossVerbs = rowVerbs(losses);

/** Says which signs came before a loss, in place of those linked so far; a change on top of a version, as any other. */
export const setLossSigns = defineVerb({
  name: 'loss.setSigns',
  input: z.object({ id: z.uuid(), version: z.int().min(1), signIds: z.array(z.uuid()).max(200) }),
  run: (ctx, { id, version: base, signIds }): Promise<RowOf<typeof losses>> =>
    inTransaction(ctx.db.pool, async (tx) => {
      const loss = await findRow(tx, losses, id, true);
      const after = await orderedSigns(tx, loss.accountId, signIds);
      const changes = changesOf({ signIds: loss.signIds }, { signIds: after });
      const subject = { entity: 'loss', entityId: id, accountId: loss.accountId };
      await refuseOverwriting(tx, subject, { changes, base, current: loss.version });
      if (changes.length === 0) return loss;
      await writeSigns(tx, loss, after, ctx.now());
      await recordChanges(tx, ctx, subject, loss.version + 1, changes);
      await auditSql(tx, ctx, 'loss.setSigns', 'loss', id, { signs: after.length });
      return findRow(tx, losses, id);
    }),
});

/** The signs named, once each, as they followed each other; refuses what is none of the account's. */
async function orderedSigns(tx: Tx, accountId: string, signIds: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    SELECT id FROM signals WHERE account_id = ${accountId}::uuid AND id = ANY(${signIds}::uuid[])
    ORDER BY occurred_at, id`);
  if (rows.length !== new Set(signIds).size) {
    throw new ServiceError('refused', 'not-there', 'A sign named here is not one of this account.');
  }
  return rows.map(({ id }) => id);
}

async function writeSigns(tx: Tx, loss: OfAccount, signIds: readonly string[], at: Date): Promise<void> {
  await tx.query(Prisma.sql`DELETE FROM loss_signs WHERE loss_id = ${loss.id}::uuid`);
  await insertSigns(tx, loss, signIds);
  await tx.query(Prisma.sql`
    UPDATE losses SET version = version + 1, updated_at = ${at} WHERE id = ${loss.id}::uuid`);
}

interface OfAccount {
  readonly id: string;
  readonly accountId: string;
}

/** Links signs of the account that are there; others are left out. */
async function insertSigns(tx: Tx, { id, accountId }: OfAccount, signIds: readonly string[]): Promise<void> {
  await tx.query(Prisma.sql`
    INSERT INTO loss_signs (loss_id, signal_id)
    SELECT ${id}::uuid, s.id FROM signals s
    WHERE s.account_id = ${accountId}::uuid AND s.id = ANY(${[...signIds]}::uuid[])
    ON CONFLICT DO NOTHING`);
}
