import { ProfileUpdate } from '@sleutel/domain/user';
import { audit, defineVerb } from '../core/index.ts';
import { requirePicture } from '../picture/index.ts';
import { loadMe, type Me, personOf } from './me.ts';

/** Changes what somebody keeps about themselves. */
export const updateMe = defineVerb({
  name: 'user.updateMe',
  input: ProfileUpdate,
  run: async (ctx, input): Promise<Me> => {
    const id = personOf(ctx);
    await ctx.db.prisma.$transaction(async (tx) => {
      await requirePicture(tx, input.image);
      await tx.user.update({ where: { id }, data: input });
      await audit(tx, ctx, 'user.updateMe', 'user', id, { fields: Object.keys(input) });
    });
    return loadMe(ctx);
  },
});
