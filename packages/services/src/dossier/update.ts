import { type Db, inTransaction, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { auditSql, defineVerb, notFound } from '../core/index.ts';
import { changesOf, recordChanges, refuseOverwriting } from '../field-change/index.ts';
import { DossierTexts, readTexts } from './texts.ts';

type Tx = Pick<Db['pool'], 'query'>;

const Input = z.object({
  accountId: z.uuid(),
  /** The version the change builds on; 0 where nothing was written yet. */
  version: z.int().min(0),
  set: DossierTexts.partial(),
});

export interface UpdatedDossier {
  readonly accountId: string;
  readonly version: number;
}

/** Changes the texts that are named; an empty one is none. */
export const updateDossier = defineVerb({
  name: 'dossier.update',
  input: Input,
  run: (ctx, { accountId, version: base, set }): Promise<UpdatedDossier> =>
    inTransaction(ctx.db.pool, async (tx) => {
      const { version: current, ...texts } = await lockTexts(tx, accountId);
      const written = Object.fromEntries(
        Object.entries(set).flatMap(([part, text]) => (text === undefined ? [] : [[part, text || null]])),
      );
      const changes = changesOf(texts, written);
      const subject = { entity: 'dossier', entityId: accountId, accountId };
      await refuseOverwriting(tx, subject, { changes, base, current });
      if (changes.length === 0) return { accountId, version: current };
      const version = current + 1;
      const after = { ...texts, ...written };
      const by = ctx.actor.kind === 'user' ? ctx.actor.id : null;
      await tx.query(Prisma.sql`
        UPDATE dossiers
        SET description = ${after.description}, history = ${after.history}, organisation = ${after.organisation},
            surroundings = ${after.surroundings}, decision_note = ${after.decisionNote}, version = ${version},
            updated_at = ${ctx.now()}, updated_by_id = ${by}
        WHERE account_id = ${accountId}::uuid`);
      await recordChanges(tx, ctx, subject, version, changes);
      await auditSql(tx, ctx, 'dossier.update', 'dossier', accountId, { fields: Object.keys(written) });
      return { accountId, version };
    }),
});

/** The texts as they stand, nobody else's to change until the transaction ends; made where there are none. */
async function lockTexts(tx: Tx, accountId: string): Promise<DossierTexts & { readonly version: number }> {
  await tx.query(Prisma.sql`
    INSERT INTO dossiers (account_id, version) SELECT id, 0 FROM accounts WHERE id = ${accountId}::uuid
    ON CONFLICT (account_id) DO NOTHING`);
  const { rows } = await tx.query<DossierTexts & { version: number }>(Prisma.sql`
    SELECT ${readTexts}, version FROM dossiers WHERE account_id = ${accountId}::uuid FOR UPDATE`);
  const [row] = rows;
  if (!row) throw notFound('account', accountId);
  return row;
}
