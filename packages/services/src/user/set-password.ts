import { newId } from '@sleutel/db';
import { audit, defineVerb } from '../core/index.ts';
import { lockUser, UserKey } from './find.ts';
import { generatePassword, passwordCredential } from './password.ts';

/** Gives a user a new password, returned here and never again, and ends all their sessions. */
export const setPassword = defineVerb({
  name: 'user.setPassword',
  input: UserKey,
  run: async (ctx, key): Promise<{ readonly email: string; readonly password: string }> => {
    const password = generatePassword();
    const credential = await passwordCredential(password);
    const email = await ctx.db.prisma.$transaction(async (tx) => {
      const user = await lockUser(tx, key);
      await tx.credential.deleteMany({ where: { userId: user.id, providerId: credential.providerId } });
      await tx.credential.create({
        data: { id: newId(ctx.now()), userId: user.id, accountId: user.id, ...credential },
      });
      await tx.session.deleteMany({ where: { userId: user.id } });
      await audit(tx, ctx, 'user.setPassword', 'user', user.id);
      return user.email;
    });
    return { email, password };
  },
});
