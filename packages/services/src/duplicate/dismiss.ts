import { inTransaction, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { auditSql, defineVerb } from '../core/index.ts';

const Input = z.object({ accountIds: z.tuple([z.uuid(), z.uuid()]) });

/** Two accounts are not the same, whatever they have in common: they are not proposed again. */
export const dismissDuplicate = defineVerb({
  name: 'duplicate.dismiss',
  input: Input,
  run: (ctx, { accountIds }): Promise<void> =>
    inTransaction(ctx.db.pool, async (client) => {
      const [one = '', other = ''] = accountIds.toSorted();
      const by = ctx.actor.kind === 'user' ? ctx.actor.id : null;
      await client.query(Prisma.sql`
        INSERT INTO not_duplicates (one_id, other_id, by_user_id, said_at)
        SELECT a.id, b.id, ${by}, ${ctx.now()} FROM accounts a, accounts b
        WHERE a.id = ${one}::uuid AND b.id = ${other}::uuid AND a.id <> b.id ON CONFLICT DO NOTHING`);
      await auditSql(client, ctx, 'duplicate.dismiss', 'account', one, { other });
    }),
});

/** They may be the same after all. */
export const proposeDuplicateAgain = defineVerb({
  name: 'duplicate.proposeAgain',
  input: Input,
  run: (ctx, { accountIds }): Promise<void> =>
    inTransaction(ctx.db.pool, async (client) => {
      const [one = '', other = ''] = accountIds.toSorted();
      await client.query(
        Prisma.sql`DELETE FROM not_duplicates WHERE one_id = ${one}::uuid AND other_id = ${other}::uuid`,
      );
      await auditSql(client, ctx, 'duplicate.proposeAgain', 'account', one, { other });
    }),
});
