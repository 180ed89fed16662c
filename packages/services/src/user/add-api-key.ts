import { newId } from '@sleutel/db';
import { mayBeKeyed, permissions, type Verb } from '@sleutel/domain/user';
import { z } from 'zod';
import { audit, defineVerb, personOf, ServiceError } from '../core/index.ts';
import { type ApiKey, apiKeyColumns, apiKeyOf, generateApiKey } from './api-key.ts';

/** A verb of the house, or `*` for all that the user's role may, but for letting others in. */
const Scope = z.custom<Verb | '*'>(
  (value) => value === '*' || (isVerb(value) && mayBeKeyed(value)),
  'is not a verb that a key may be for',
);

function isVerb(value: unknown): value is Verb {
  return typeof value === 'string' && Object.hasOwn(permissions, value);
}

export const ApiKeyAdd = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** Names of procedures that it may call, or `*` for all that its maker may. */
  scopes: z.array(Scope).min(1),
  /** ISO time from which it is worth nothing; without it, it lasts until it is revoked. */
  expiresAt: z.iso.datetime({ offset: true }).exactOptional(),
});
export type ApiKeyAdd = z.infer<typeof ApiKeyAdd>;

/** Makes a key that acts for its maker; the secret is returned here and never again. */
export const addApiKey = defineVerb({
  name: 'apiKey.add',
  input: ApiKeyAdd,
  run: async (ctx, input): Promise<{ readonly key: ApiKey; readonly secret: string }> => {
    const userId = personOf(ctx);
    const { secret, prefix, hash } = generateApiKey();
    const at = ctx.now();
    const expiresAt = input.expiresAt === undefined ? null : new Date(input.expiresAt);
    if (expiresAt !== null && expiresAt <= at) {
      throw new ServiceError('invalid', 'expired-already', 'The key would have expired already.');
    }
    const row = await ctx.db.prisma.$transaction(async (tx) => {
      const key = await tx.apiKey.create({
        data: {
          id: newId(at),
          name: input.name,
          prefix,
          hash,
          userId,
          scopes: input.scopes,
          expiresAt,
          createdAt: at,
        },
        select: apiKeyColumns,
      });
      await audit(tx, ctx, 'apiKey.add', 'apiKey', key.id, { name: input.name, scopes: input.scopes });
      return key;
    });
    return { key: apiKeyOf(row), secret };
  },
});
