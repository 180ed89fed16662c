import { inTransaction, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { auditSql, defineVerb } from '../core/index.ts';
import { changesOf, recordChanges } from '../field-change/index.ts';
import { lockAccount } from './lock.ts';

const Input = z.object({ id: z.uuid(), key: z.boolean() });

/** A person says that an account is a key account whatever its figures say, or takes that back. */
export const markAccount = defineVerb({
  name: 'account.mark',
  input: Input,
  run: (ctx, { id, key }): Promise<{ id: string; markedKey: boolean; version: number }> =>
    inTransaction(ctx.db.pool, async (tx) => {
      const account = await lockAccount(tx, id);
      const changes = changesOf(account, { markedKey: key });
      if (changes.length === 0) return { id, markedKey: key, version: account.version };
      const version = account.version + 1;
      await tx.query(Prisma.sql`
        UPDATE accounts SET marked_key = ${key}, version = ${version}, updated_at = ${ctx.now()}
        WHERE id = ${id}::uuid`);
      await recordChanges(tx, ctx, { entity: 'account', entityId: id, accountId: id }, version, changes);
      await auditSql(tx, ctx, 'account.mark', 'account', id, { key });
      return { id, markedKey: key, version };
    }),
});
