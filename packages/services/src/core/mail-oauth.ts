import { z } from 'zod';
import { belongingTogether } from './belonging-together.ts';
import { isSafeAddress } from './safe-address.ts';

const webAddress =
  'must be the https address that gives tokens, such as https://login.example.com/oauth2/token';

/** Variables that say how mail servers let us in which take no passwords (OAuth 2.0). */
export const MailOAuthEnvironment = z.object({
  MAIL_OAUTH_TOKEN_URL: z
    .url({ protocol: /^https?$/, error: webAddress, abort: true })
    .refine(isSafeAddress, { error: webAddress })
    .optional(),
  MAIL_OAUTH_CLIENT_ID: z.string().trim().optional(),
  MAIL_OAUTH_CLIENT_SECRET: z.string().trim().optional(),
  MAIL_OAUTH_SCOPE: z.string().trim().optional(),
  MAIL_OAUTH_REFRESH_TOKEN: z.string().trim().optional(),
});

/** As the mailer takes it. */
export interface MailOAuth {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string;
  readonly refreshToken?: string;
}

const names = [
  'MAIL_OAUTH_TOKEN_URL',
  'MAIL_OAUTH_CLIENT_ID',
  'MAIL_OAUTH_CLIENT_SECRET',
  'MAIL_OAUTH_SCOPE',
  'MAIL_OAUTH_REFRESH_TOKEN',
] as const;

/** Adds up the variables, for use in a zod transform. None of them: passwords alone. */
export function mailOAuth(
  environment: z.infer<typeof MailOAuthEnvironment>,
  context: z.RefinementCtx,
): MailOAuth | undefined {
  const required = belongingTogether(environment, names, context);
  if (!required) return undefined;
  const { MAIL_OAUTH_SCOPE: scope, MAIL_OAUTH_REFRESH_TOKEN: refreshToken } = environment;
  return {
    tokenUrl: required('MAIL_OAUTH_TOKEN_URL'),
    clientId: required('MAIL_OAUTH_CLIENT_ID'),
    clientSecret: required('MAIL_OAUTH_CLIENT_SECRET'),
    ...(scope !== undefined && { scope }),
    ...(refreshToken !== undefined && { refreshToken }),
  };
}
