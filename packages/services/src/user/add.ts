import { newId, Prisma } from '@sleutel/db';
import { TimeZone } from '@sleutel/domain/company';
import { Language } from '@sleutel/domain/template';
import { Role } from '@sleutel/domain/user';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { audit, defineVerb, ServiceError } from '../core/index.ts';
import { generatePassword, passwordCredential } from './password.ts';
import { type User, userColumns, userOf } from './user.ts';

export const UserAdd = z.strictObject({
  email: z
    .email({ error: 'is no e-mail address' })
    .max(254)
    .transform((email) => email.toLowerCase()),
  role: Role,
  /** Without it, what stands before the @. */
  name: z.string().trim().min(1).max(200).optional(),
  title: z.string().trim().max(200).optional(),
  /** Without them, the company's. */
  language: Language.optional(),
  timeZone: TimeZone.optional(),
});
export type UserAdd = z.infer<typeof UserAdd>;

/** Adds a user; the generated password is returned here and never again. */
export const addUser = defineVerb({
  name: 'user.add',
  input: UserAdd,
  run: async (ctx, input): Promise<{ readonly user: User; readonly password: string }> => {
    const company = await loadCompany(ctx.db);
    const password = generatePassword();
    const credential = await passwordCredential(password);
    const at = ctx.now();
    const id = newId(at);
    const data: Prisma.UserCreateInput = {
      id,
      email: input.email,
      name: input.name ?? input.email.slice(0, input.email.indexOf('@')),
      role: input.role,
      title: input.title ?? null,
      language: input.language ?? company.language,
      timeZone: input.timeZone ?? company.timeZone,
      createdAt: at,
      credentials: { create: { id: newId(at), accountId: id, ...credential } },
    };
    const row = await ctx.db.prisma
      .$transaction(async (tx) => {
        const user = await tx.user.create({ data, select: userColumns });
        await audit(tx, ctx, 'user.add', 'user', id, { email: input.email, role: input.role });
        return user;
      })
      .catch((error: unknown) => {
        throw asTaken(error, input.email);
      });
    return { user: userOf(row), password };
  },
});

function asTaken(error: unknown, email: string): unknown {
  const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
  return taken
    ? new ServiceError('conflict', 'email-taken', `There is a user ${email} already.`, { email })
    : error;
}
