import { prismaAdapter } from '@better-auth/prisma-adapter';
import type { Db } from '@sleutel/db';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Log, ProviderSettings } from '../core/index.ts';
import type { ClientProof } from './ask-provider.ts';
import { isTrustedOrigin } from './origin.ts';
import { refuseArrival, withoutTokens } from './provider-arrival.ts';
import { providerId, providerPlugin } from './provider-plugin.ts';
import { sessionLife } from './session.ts';

export interface LibraryDeps {
  readonly db: Db;
  readonly publicUrl: string;
  readonly appSecret: string;
  readonly log: Log;
}

export const basePath = '/api/auth';

/** Tells the library where a request comes from. */
export const addressHeader = 'x-sleutel-client-address';

export type Library = ReturnType<typeof createLibrary>;

/** The provider that people may come from, and how we prove to it who we are. */
export interface Elsewhere {
  readonly settings: ProviderSettings;
  readonly proof: ClientProof;
}

/** The sign-in library, as it is used here; with a provider it asks that how it describes itself before anything else. */
export function createLibrary({ db, publicUrl, appSecret, log }: LibraryDeps, elsewhere?: Elsewhere) {
  return betterAuth({
    appName: 'Sleutel',
    baseURL: publicUrl,
    basePath,
    secret: appSecret,
    database: prismaAdapter(db.prisma, { provider: 'postgresql', transaction: true }),
    account: {
      modelName: 'credential',
      updateAccountOnSignIn: false,
      // Whether an address is proved, there and here, is decided on arrival, with all else that is.
      accountLinking: { trustedProviders: [providerId], requireLocalEmailVerified: false },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 256 },
    session: {
      ...sessionLife,
      additionalFields: { byProvider: { type: 'boolean', required: false, input: false } },
    },
    // No device is trusted to come in without a code.
    plugins: [
      twoFactor({ trustDeviceMaxAge: 0 }),
      ...(elsewhere === undefined ? [] : [providerPlugin(elsewhere.settings, elsewhere.proof)]),
    ],
    hooks: { before: endOtherSessions },
    ...(elsewhere !== undefined && {
      user: { validateUserInfo: (arriving) => refuseArrival(db, elsewhere.settings, arriving) },
    }),
    databaseHooks: {
      account: { create: { before: async () => withoutTokens } },
      session: {
        create: {
          before: async ({ userId }) => {
            await refuseDisabled(db, userId);
            return { data: { byProvider: elsewhere !== undefined } };
          },
        },
      },
    },
    trustedOrigins: async (request) => {
      const origin = request?.headers.get('origin');
      return typeof origin === 'string' && isTrustedOrigin(publicUrl, origin) ? [origin] : [];
    },
    // Attempts are limited before they get here.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: { errorURL: `${publicUrl}/sign-in` },
    advanced: {
      cookiePrefix: 'sleutel',
      useSecureCookies: new URL(publicUrl).protocol === 'https:',
      // Left to itself the library drops these checks when it believes that it is being tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    logger: {
      level: 'warn',
      disableColors: true,
      log: (level, message) => {
        // To the library whoever is refused is an error, and a stranger may knock at any time.
        const knocked = elsewhere !== undefined && level === 'error';
        log[knocked ? 'warn' : level]({ component: 'auth' }, message);
      },
    },
  });
}

/** Whoever changes a password may do so because somebody else knows it. */
const endOtherSessions = createAuthMiddleware(async ({ path, body }) =>
  path === '/change-password' ? { context: { body: { ...body, revokeOtherSessions: true } } } : undefined,
);

async function refuseDisabled({ prisma }: Db, id: string): Promise<void> {
  const user = await prisma.user.findUnique({ where: { id }, select: { disabledAt: true } });
  if (user?.disabledAt === null) return;
  throw new APIError('FORBIDDEN', { code: 'USER_DISABLED', message: 'This user may no longer sign in.' });
}
