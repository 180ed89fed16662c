import type { Db } from '@sleutel/db';
import { refusalOfArrival } from '@sleutel/domain/user';
import type { ProviderSettings } from '../core/index.ts';
import { providerId, subjectsOf } from './provider-plugin.ts';

/** Who comes from somewhere else, as the sign-in library tells of them. */
interface Arriving {
  readonly user: { readonly id?: string; readonly emailVerified?: boolean };
  readonly source: { readonly action: string; readonly method: string };
}

/**
 * Why somebody whom the provider sent does not come in, for the sign-in library, which found the user they would be; the
 * user's id goes along to whoever notes it.
 */
export async function refuseArrival(
  { prisma }: Pick<Db, 'prisma'>,
  provider: ProviderSettings,
  { user: { id = '', emailVerified = false }, source }: Arriving,
): Promise<{ readonly error: string; readonly errorDescription: string } | undefined> {
  if (source.method !== 'oauth') return undefined;
  const subjects = { providerId, accountId: { startsWith: subjectsOf(provider) } };
  const user = await prisma.user.findUniqueOrThrow({
    where: { id },
    select: { disabledAt: true, credentials: { where: subjects, select: { id: true } } },
  });
  const linked = source.action === 'sign-in';
  const refusal = refusalOfArrival({
    linked,
    linkedToAnother: !linked && user.credentials.length > 0,
    verified: emailVerified,
    disabled: user.disabledAt !== null,
  });
  return refusal === null ? undefined : { error: refusal, errorDescription: id };
}

/** Nothing is asked of the provider after the sign-in: what could be asked with is not kept. */
export const withoutTokens = {
  data: {
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accessTokenExpiresAt: null,
    refreshTokenExpiresAt: null,
    scope: null,
  },
};
