import { TimeZone } from '@sleutel/domain/company';
import { Language, PictureUrl } from '@sleutel/domain/template';
import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { personOf } from './me.ts';
import { type User, userColumns, userOf } from './user.ts';

const Line = z.string().trim().min(1).max(200);

/** What people keep about themselves; it signs their e-mails. Fields that are left out stay. */
export const UserUpdateMe = z.strictObject({
  name: Line.exactOptional(),
  language: Language.exactOptional(),
  timeZone: TimeZone.exactOptional(),
  title: Line.nullable().exactOptional(),
  phone: Line.nullable().exactOptional(),
  calendarUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable()
    .exactOptional(),
  image: PictureUrl.nullable().exactOptional(),
});
export type UserUpdateMe = z.infer<typeof UserUpdateMe>;

export const updateMe = defineVerb({
  name: 'user.updateMe',
  input: UserUpdateMe,
  run: async (ctx, input): Promise<User> => {
    const id = personOf(ctx);
    const row = await ctx.db.prisma.$transaction(async (tx) => {
      const user = await tx.user.update({ where: { id }, data: input, select: userColumns });
      await audit(tx, ctx, 'user.updateMe', 'user', id, { fields: Object.keys(input) });
      return user;
    });
    return userOf(row);
  },
});
