import { z } from 'zod';
import { audit, defineVerb, notFound } from '../core/index.ts';
import { type ApiKey, apiKeyColumns, apiKeyOf } from './api-key.ts';

/** Makes a key worthless from its next use on. Revoking it again changes nothing. */
export const revokeApiKey = defineVerb({
  name: 'apiKey.revoke',
  input: z.strictObject({ id: z.uuid() }),
  run: (ctx, { id }): Promise<ApiKey> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const { count } = await tx.apiKey.updateMany({
        where: { id, revokedAt: null },
        data: { revokedAt: ctx.now() },
      });
      if (count === 1) await audit(tx, ctx, 'apiKey.revoke', 'apiKey', id);
      const row = await tx.apiKey.findUnique({ where: { id }, select: apiKeyColumns });
      if (row === null) throw notFound('apiKey', id);
      return apiKeyOf(row);
    }),
});
