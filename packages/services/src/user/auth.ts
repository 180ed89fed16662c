import { prismaAdapter } from '@better-auth/prisma-adapter';
import type { Db } from '@sleutel/db';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Actor, Log } from '../core/index.ts';
import { actorOfApiKey, actorOfUser } from './actor.ts';
import { noteEntry } from './note-entry.ts';
import { isTrustedOrigin } from './origin.ts';
import { type Answered, answerSecondStep, isSecondStep } from './second-step.ts';
import { actorOfCookie, sessionLife } from './session.ts';

/** Signing in and out, and who a request comes from. */
export interface Auth {
  /** Answers a request to `/api/auth/*`. `clientAddress` is kept with the session. */
  handle(request: Request, clientAddress: string | undefined): Promise<Response>;
  /** Who acts, by `Authorization: Bearer <api key>` or else by session cookie; null: nobody known. */
  actorOf(headers: Headers): Promise<Actor | null>;
}

export interface AuthDeps {
  readonly db: Db;
  readonly publicUrl: string;
  readonly appSecret: string;
  readonly now: () => Date;
  readonly log: Log;
}

// What the library offers beyond these (sign-up, reset by mail, social sign-in) is closed.
const open = new Set([
  '/sign-in/email',
  '/sign-out',
  '/get-session',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
]);
const basePath = '/api/auth';
const addressHeader = 'x-sleutel-client-address';

export function createAuth(deps: AuthDeps): Auth {
  const library = createLibrary(deps);

  const actorOfSession = async (headers: Headers): Promise<Actor | null> => {
    const { authCookies, secret } = await library.$context;
    const actor = await actorOfCookie(deps.db, headers, { name: authCookies.sessionToken.name, secret });
    if (actor !== null) return actor;
    const found = await library.api.getSession({ headers });
    return found === null ? null : actorOfUser(deps.db, found.user.id);
  };

  const actorOf = async (headers: Headers): Promise<Actor | null> => {
    const authorization = headers.get('authorization');
    if (authorization === null) return actorOfSession(headers);
    const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return secret === undefined ? null : actorOfApiKey(deps.db, secret, deps.now());
  };

  const answer = async (
    path: string,
    request: Request,
    asked: string,
    headers: Headers,
  ): Promise<Answered> => {
    const actor = headers.has('cookie') ? await actorOfSession(headers) : null;
    if (isSecondStep(path)) {
      const { authCookies, createAuthCookie, secret } = await library.$context;
      const session = { name: authCookies.sessionToken.name, secret };
      const begun = { name: createAuthCookie('two_factor').name, secret };
      const handle = (instead: object) => {
        headers.delete('content-length');
        headers.set('content-type', 'application/json');
        const { url, method } = request;
        return library.handler(new Request(url, { method, headers, body: JSON.stringify(instead) }));
      };
      return answerSecondStep(deps.db, { path, asked, headers, actor, session, begun, handle });
    }
    // The library knows nothing of disabled users: without an actor it sees no cookie either.
    if (actor === null) headers.delete('cookie');
    const response = await library.handler(new Request(request, { headers }));
    return { response, userId: actor?.id ?? null, signedIn: actor !== null };
  };

  return {
    actorOf,
    handle: async (request, clientAddress) => {
      const path = new URL(request.url).pathname.slice(basePath.length);
      if (!open.has(path)) return Response.json({ message: 'There is nothing here.' }, { status: 404 });
      const headers = new Headers(request.headers);
      headers.delete('authorization');
      headers.delete(addressHeader);
      if (clientAddress !== undefined) headers.set(addressHeader, clientAddress);
      const asked = await request.clone().text();
      const answered = await answer(path, request, asked, headers);
      await noteEntry(deps.db, { path, asked, clientAddress, ...answered }, deps.now());
      return answered.response;
    },
  };
}

function createLibrary({ db, publicUrl, appSecret, log }: AuthDeps) {
  return betterAuth({
    appName: 'Sleutel',
    baseURL: publicUrl,
    basePath,
    secret: appSecret,
    database: prismaAdapter(db.prisma, { provider: 'postgresql', transaction: true }),
    account: { modelName: 'credential' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 256 },
    session: sessionLife,
    // No device is trusted to come in without a code.
    plugins: [twoFactor({ trustDeviceMaxAge: 0 })],
    hooks: { before: endOtherSessions },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => refuseDisabled(db, userId) } },
    },
    trustedOrigins: async (request) => {
      const origin = request?.headers.get('origin');
      return typeof origin === 'string' && isTrustedOrigin(publicUrl, origin) ? [origin] : [];
    },
    // Attempts are limited before they get here.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
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
      log: (level, message) => log[level]({ component: 'auth' }, message),
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
