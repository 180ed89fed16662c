import type { Prisma } from '@sleutel/db';
import { Role, UserPicture } from '@sleutel/domain/user';
import { z } from 'zod';
import { audit, defineVerb, ServiceError } from '../core/index.ts';
import { requirePicture } from '../picture/index.ts';
import { lockUser } from './find.ts';
import { type User, userColumns, userOf } from './user.ts';

export const UserUpdate = z.strictObject({
  id: z.string().min(1),
  role: Role.exactOptional(),
  disabled: z.boolean().exactOptional(),
  image: UserPicture.nullable().exactOptional(),
});
export type UserUpdate = z.infer<typeof UserUpdate>;

/** Changes a user's role or picture, or shuts them out or in again; it holds from the next request on. */
export const updateUser = defineVerb({
  name: 'user.update',
  input: UserUpdate,
  run: async (ctx, input): Promise<User> => {
    const row = await ctx.db.prisma.$transaction(async (tx) => {
      await lockAdmins(tx);
      const before = await lockUser(tx, { id: input.id });
      const { role = before.role, disabled = before.disabledAt !== null, image = before.image } = input;
      await requirePicture(tx, input.image);
      const disabledAt = disabled ? (before.disabledAt ?? ctx.now()) : null;
      const after = await tx.user.update({
        where: { id: input.id },
        data: { role, disabledAt, image },
        select: userColumns,
      });
      if (input.role !== undefined || input.disabled !== undefined) await requireAnAdmin(tx);
      if (disabled) await tx.session.deleteMany({ where: { userId: input.id } });
      await audit(tx, ctx, 'user.update', 'user', input.id, { role, disabled, image });
      return after;
    });
    return userOf(row);
  },
});

/** Two administrators who shut each other out at the same moment follow each other here. */
async function lockAdmins(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$queryRaw`SELECT id FROM users WHERE role = 'admin' ORDER BY id FOR UPDATE`;
}

async function requireAnAdmin(tx: Prisma.TransactionClient): Promise<void> {
  if ((await tx.user.count({ where: { role: 'admin', disabledAt: null } })) > 0) return;
  throw new ServiceError('refused', 'last-admin', 'Somebody has to remain an administrator.');
}
