import { ProfileUpdate } from '@sleutel/domain/user';
import { audit, defineVerb } from '../core/index.ts';
import { requirePicture } from '../picture/index.ts';
import { personOf } from './me.ts';
import { type User, userColumns, userOf } from './user.ts';

/** Changes what somebody keeps about themselves. */
export const updateMe = defineVerb({
  name: 'user.updateMe',
  input: ProfileUpdate,
  run: async (ctx, input): Promise<User> => {
    const id = personOf(ctx);
    const row = await ctx.db.prisma.$transaction(async (tx) => {
      await requirePicture(tx, input.image);
      const user = await tx.user.update({ where: { id }, data: input, select: userColumns });
      await audit(tx, ctx, 'user.updateMe', 'user', id, { fields: Object.keys(input) });
      return user;
    });
    return userOf(row);
  },
});
