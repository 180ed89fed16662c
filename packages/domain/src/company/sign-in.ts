import { z } from 'zod';

/** How people of the company sign in. */
export const SignInSettings = z.strictObject({
  /** Whoever signs in by password has two-factor authentication on, or switches it on before anything else. */
  twoFactorForAll: z.boolean().default(false),
});
