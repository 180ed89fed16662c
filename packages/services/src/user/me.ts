import { z } from 'zod';
import { type Authorised, defineVerb, ServiceError } from '../core/index.ts';
import { type User, userColumns, userOf } from './user.ts';

/** Who is signed in. */
export const getMe = defineVerb({
  name: 'user.me',
  input: z.strictObject({}).prefault({}),
  run: async (ctx): Promise<User> => {
    const id = personOf(ctx);
    return userOf(await ctx.db.prisma.user.findUniqueOrThrow({ where: { id }, select: userColumns }));
  },
});

/** The id of the person who acts; the engine is nobody. */
export function personOf({ actor }: Authorised<'user.me' | 'user.updateMe'>): string {
  if (actor.kind === 'user') return actor.id;
  throw new ServiceError('refused', 'not-a-person', 'Only a person has a profile.');
}
