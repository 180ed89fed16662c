import type { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { notFound } from '../core/index.ts';
import { userColumns } from './user.ts';

/** A user is named by id or by e-mail address. */
export const UserKey = z.union([
  z.strictObject({ id: z.string().min(1) }),
  z.strictObject({
    email: z.email({ error: 'is no e-mail address' }).transform((email) => email.toLowerCase()),
  }),
]);
export type UserKey = z.infer<typeof UserKey>;

/** The user of a key, locked until the transaction ends, so that two changes at once follow each other. */
export async function lockUser(tx: Prisma.TransactionClient, key: UserKey) {
  const where = 'id' in key ? { id: key.id } : { email: key.email };
  const name = 'id' in key ? key.id : key.email;
  const found = await tx.user.findUnique({ where, select: { id: true } });
  if (found === null) throw notFound('user', name);
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${found.id} FOR UPDATE`;
  return tx.user.findUniqueOrThrow({ where: { id: found.id }, select: userColumns });
}
