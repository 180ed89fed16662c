import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type User, userColumns, userOf } from './user.ts';

/** Everyone of the company, by name; the disabled ones too. */
export const listUsers = defineVerb({
  name: 'user.list',
  input: z.strictObject({}).prefault({}),
  run: async (ctx): Promise<readonly User[]> => {
    const rows = await ctx.db.prisma.user.findMany({
      select: userColumns,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    return rows.map(userOf);
  },
});
