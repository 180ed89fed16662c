import { AccountType } from '@sleutel/domain/analysis';
import { z } from 'zod';
import { audit, defineVerb, notFound } from '../core/index.ts';

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
}

/** A person says what an account is to the company; no rule and no import overwrites it. */
export const setAccountType = defineVerb({
  name: 'account.setType',
  input: Input,
  run: (ctx, { id, type, reason }): Promise<SetTypeResult> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const before = await tx.account.findUnique({ where: { id }, select: { type: true } });
      if (before === null) throw notFound('account', id);
      const typeReason = type === null ? null : (reason ?? null);
      await tx.account.update({
        where: { id },
        data: {
          type,
          typeSetBy: type === null ? null : 'person',
          typeReason,
          version: { increment: 1 },
          updatedAt: ctx.now(),
        },
      });
      const detail = { before: before.type, after: type, reason: typeReason };
      await audit(tx, ctx, 'account.setType', 'account', id, detail);
      return { id, type, typeReason };
    }),
});
