import { z } from 'zod';
import { belongingTogether } from './belonging-together.ts';
import { isSafeAddress } from './safe-address.ts';

const webAddress = 'must be the https address of the identity provider, such as https://login.example.com';

/** Variables that say who vouches for people besides their password. */
export const ProviderEnvironment = z.object({
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: webAddress, abort: true })
    .refine((url) => !/[?#@]/.test(url), { error: webAddress, abort: true })
    .refine(isSafeAddress, { error: webAddress })
    .optional(),
  OIDC_CLIENT_ID: z.string().trim().optional(),
  OIDC_CLIENT_SECRET: z.string().trim().optional(),
  OIDC_NAME: z.string().trim().max(40, { error: 'must be at most 40 characters' }).optional(),
});

/** The company's own identity provider, which people may sign in with (OpenID Connect). */
export interface ProviderSettings {
  /** Where it describes itself, without a slash at its end. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
}

type Environment = z.infer<typeof ProviderEnvironment>;

/** Adds up the variables, for use in a zod transform: what is lacking becomes an issue. None of them: no provider. */
export function providerSettings(
  environment: Environment,
  context: z.RefinementCtx,
): ProviderSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_NAME: name } = environment;
  const required = belongingTogether(environment, names, context);
  if (!required) return undefined;
  return {
    issuer: withoutSlash(required('OIDC_ISSUER')),
    clientId: required('OIDC_CLIENT_ID'),
    clientSecret: required('OIDC_CLIENT_SECRET'),
    name: name ?? (issuer === undefined ? '' : new URL(issuer).hostname),
  };
}

const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;

/** Some providers write their issuer with a slash at its end, and people leave it out. */
export function withoutSlash(issuer: string): string {
  return issuer.replace(/\/+$/, '');
}
