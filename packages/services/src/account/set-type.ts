import { inTransaction, Prisma } from '@sleutel/db';
import { AccountType } from '@sleutel/domain/analysis';
import { z } from 'zod';
import { auditSql, defineVerb } from '../core/index.ts';
import { changesOf, recordChanges } from '../field-change/index.ts';
import { lockAccount } from './lock.ts';

const Input = z.object({
  id: z.uuid(),
  /** Null gives the choice back to the figures and rules. */
  type: AccountType.nullable(),
  reason: z.string().trim().max(500).optional(),
});

export interface SetTypeResult {
  readonly id: string;
  readonly type: AccountType | null;
  readonly typeReason: string | null;
  readonly version: number;
}

/** A person says what an account is to the company; no rule and no import overwrites it. */
export const setAccountType = defineVerb({
  name: 'account.setType',
  input: Input,
  run: (ctx, { id, type, reason }): Promise<SetTypeResult> =>
    inTransaction(ctx.db.pool, async (tx) => {
      const before = await lockAccount(tx, id);
      const typeReason = type === null ? null : reason || null;
      const version = before.version + 1;
      await tx.query(Prisma.sql`
        UPDATE accounts
        SET type = ${type}::"AccountType", type_set_by = ${type === null ? null : 'person'}::"SetBy",
            type_reason = ${typeReason}, version = ${version}, updated_at = ${ctx.now()}
        WHERE id = ${id}::uuid`);
      const subject = { entity: 'account', entityId: id, accountId: id };
      await recordChanges(tx, ctx, subject, version, changesOf(before, { type, typeReason }));
      const detail = { before: before.type, after: type, reason: typeReason };
      await auditSql(tx, ctx, 'account.setType', 'account', id, detail);
      return { id, type, typeReason, version };
    }),
});
