import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type ApiKey, apiKeyColumns, apiKeyOf } from './api-key.ts';

/** All keys, newest first; the revoked and expired ones too. */
export const listApiKeys = defineVerb({
  name: 'apiKey.list',
  input: z.strictObject({}).prefault({}),
  run: async (ctx): Promise<readonly ApiKey[]> => {
    const rows = await ctx.db.prisma.apiKey.findMany({ select: apiKeyColumns, orderBy: { id: 'desc' } });
    return rows.map(apiKeyOf);
  },
});
