import { z } from 'zod';
import { audit, defineVerb, notFound } from '../core/index.ts';

const Input = z.object({ id: z.uuid(), key: z.boolean() });

/** A person says that an account is a key account whatever its figures say, or takes that back. */
export const markAccount = defineVerb({
  name: 'account.mark',
  input: Input,
  run: (ctx, { id, key }): Promise<{ id: string; markedKey: boolean; version: number }> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const { count } = await tx.account.updateMany({
        where: { id, markedKey: !key },
        data: { markedKey: key, version: { increment: 1 }, updatedAt: ctx.now() },
      });
      const account = await tx.account.findUnique({ where: { id }, select: { version: true } });
      if (account === null) throw notFound('account', id);
      if (count > 0) await audit(tx, ctx, 'account.mark', 'account', id, { key });
      return { id, markedKey: key, version: account.version };
    }),
});
