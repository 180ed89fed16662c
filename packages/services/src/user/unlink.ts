import { audit, defineVerb } from '../core/index.ts';
import { lockUser, UserKey } from './find.ts';
import { providerId } from './provider-plugin.ts';
import { type User, userColumns, userOf } from './user.ts';

/**
 * Forgets as whom the identity provider knows somebody, as when they were set up there anew, and ends all their sessions:
 * whoever comes next with their verified address is taken for them. Where they never came that way nothing changes.
 */
export const unlinkUser = defineVerb({
  name: 'user.unlink',
  input: UserKey,
  run: async (ctx, key): Promise<User> => {
    const row = await ctx.db.prisma.$transaction(async (tx) => {
      const { id } = await lockUser(tx, key);
      const { count } = await tx.credential.deleteMany({ where: { userId: id, providerId } });
      if (count > 0) {
        await tx.session.deleteMany({ where: { userId: id } });
        await audit(tx, ctx, 'user.unlink', 'user', id);
      }
      return tx.user.findUniqueOrThrow({ where: { id }, select: userColumns });
    });
    return userOf(row);
  },
});
