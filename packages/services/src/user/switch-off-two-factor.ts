import { audit, defineVerb, ServiceError } from '../core/index.ts';
import { lockUser, UserKey } from './find.ts';
import { type User, userColumns, userOf } from './user.ts';

/**
 * Lets somebody who lost their authenticator app sign in by password alone, and ends all their sessions. One's own is
 * switched off with one's password. Where it is off already nothing changes.
 */
export const switchOffTwoFactor = defineVerb({
  name: 'user.switchOffTwoFactor',
  input: UserKey,
  run: async (ctx, key): Promise<User> => {
    const row = await ctx.db.prisma.$transaction(async (tx) => {
      const before = await lockUser(tx, key);
      if (ctx.actor.kind === 'user' && ctx.actor.id === before.id) {
        throw new ServiceError('refused', 'own-two-factor', 'One’s own is switched off with the password.');
      }
      if (!before.twoFactorEnabled) return before;
      await tx.twoFactor.deleteMany({ where: { userId: before.id } });
      await tx.session.deleteMany({ where: { userId: before.id } });
      await audit(tx, ctx, 'user.switchOffTwoFactor', 'user', before.id);
      return tx.user.update({
        where: { id: before.id },
        data: { twoFactorEnabled: false },
        select: userColumns,
      });
    });
    return userOf(row);
  },
});
