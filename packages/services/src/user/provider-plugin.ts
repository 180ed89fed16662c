import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { z } from 'zod';
import { type ProviderSettings, withoutSlash } from '../core/index.ts';
import { type ClientProof, descriptionOf } from './ask-provider.ts';

/** The provider's name in addresses and among credentials. */
export const providerId = 'oidc';

const Identity = z.object({ iss: z.string(), sub: z.string().min(1) });

/** `xms_edov` is how Entra ID says it, of the domain's owner. */
const Verified = z.object({ email_verified: z.unknown(), xms_edov: z.unknown() }).partial();

const yes: readonly unknown[] = [true, 'true', 1, '1'];

/** The sign-in library's own plugin, by discovery: it keeps state, nonce and code verifier, and checks the ID token's signature. */
export function providerPlugin(settings: ProviderSettings, proof: ClientProof) {
  const { clientId, clientSecret, name } = settings;
  return genericOAuth({
    config: [
      {
        providerId,
        name,
        discoveryUrl: descriptionOf(settings),
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        tokenEndpointAuth: { method: proof },
        scopes: ['openid', 'email', 'profile'],
        disableSignUp: true,
        disableProviderLogout: true,
        accountSubject: ({ tokens }) => subjectOf(settings, tokens.idToken),
        mapProfileToUser: (profile) => ({ emailVerified: saysVerified(profile) }),
      },
    ],
  });
}

/** What all subjects of an issuer begin with. */
export function subjectsOf({ issuer }: Pick<ProviderSettings, 'issuer'>): string {
  return `${issuer} `;
}

/**
 * By whom somebody is known from their first sign-in on. The library has verified the token, but would also do without one,
 * and takes the issuer that the provider says of itself.
 * @throws where there is no token, or one of another issuer
 */
export function subjectOf(settings: Pick<ProviderSettings, 'issuer'>, idToken: string | undefined): string {
  const claims = Buffer.from(idToken?.split('.')[1] ?? '', 'base64url').toString();
  const { iss, sub } = Identity.parse(JSON.parse(claims));
  if (withoutSlash(iss) !== settings.issuer) throw new Error('The token is of another issuer.');
  return subjectsOf(settings) + sub;
}

/** Whether the provider says that the e-mail address belongs to whoever signed in there. */
export function saysVerified(profile: unknown): boolean {
  const { email_verified, xms_edov } = Verified.safeParse(profile).data ?? {};
  return yes.includes(email_verified) || (email_verified === undefined && yes.includes(xms_edov));
}
