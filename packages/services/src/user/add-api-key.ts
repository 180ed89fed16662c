import { type Db, newId } from '@sleutel/db';
import { Day, dayEnd } from '@sleutel/domain/time';
import { mayBeKeyed, permissions, type Verb } from '@sleutel/domain/user';
import { z } from 'zod';
import { companyZone } from '../company/index.ts';
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

export const ApiKeyAdd = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    /** Names of procedures that it may call, or `*` for all that its maker may. */
    scopes: z.array(Scope).min(1),
    /** ISO time from which it is worth nothing; without an end, it lasts until it is revoked. */
    expiresAt: z.iso.datetime({ offset: true }).exactOptional(),
    /** The same by its last day, which ends where the company is. */
    lastDay: Day.exactOptional(),
  })
  .refine(({ expiresAt, lastDay }) => expiresAt === undefined || lastDay === undefined, {
    error: 'has one end: a moment or a last day',
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
    const expiresAt = await endOf(ctx.db.pool, input);
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

async function endOf(db: Pick<Db['pool'], 'query'>, { expiresAt, lastDay }: ApiKeyAdd): Promise<Date | null> {
  if (lastDay !== undefined) return dayEnd(lastDay, await companyZone(db));
  return expiresAt === undefined ? null : new Date(expiresAt);
}
