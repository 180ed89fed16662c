import type { Db } from '@sleutel/db';
import type { Actor, Log, ProviderSettings } from '../core/index.ts';
import { actorOfApiKey } from './actor.ts';
import { arrivalPath, departurePath } from './door-address.ts';
import { addressHeader, basePath, createLibrary } from './library.ts';
import { noteEntry } from './note-entry.ts';
import { type Arrived, createProviderDoor } from './provider-door.ts';
import { type Answered, answerSecondStep, isSecondStep } from './second-step.ts';
import { actorOfCookie, freshLife } from './session.ts';

/** Signing in and out, and who a request comes from. */
export interface Auth {
  /** Answers a request to `/api/auth/*`. `clientAddress` is kept with the session. */
  handle(request: Request, clientAddress: string | undefined): Promise<Response>;
  /** Who acts, by `Authorization: Bearer <api key>` or else by session cookie; null: nobody known. */
  actorOf(headers: Headers): Promise<Actor | null>;
  /** What people call the identity provider that they may sign in with; null where there is none. */
  readonly providerName: string | null;
}

export interface AuthDeps {
  readonly db: Db;
  readonly publicUrl: string;
  readonly appSecret: string;
  readonly provider: ProviderSettings | undefined;
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

export function createAuth(deps: AuthDeps): Auth {
  const library = createLibrary(deps);
  const { provider } = deps;
  const door = provider && createProviderDoor(deps, provider);

  const actorOfSession = async (headers: Headers): Promise<Actor | null> => {
    const { authCookies, secret } = await library.$context;
    const cookie = { name: authCookies.sessionToken.name, secret };
    const actor = await actorOfCookie(deps.db, headers, cookie, freshLife);
    if (actor !== null) return actor;
    // The library begins its life anew.
    const found = await library.api.getSession({ headers });
    return found === null ? null : actorOfCookie(deps.db, headers, cookie, 0);
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
  ): Promise<Answered | Arrived | null> => {
    const { method } = request;
    if (door && path === departurePath && method === 'POST') {
      return { response: await door.depart(asked, headers), userId: null, signedIn: false };
    }
    if (door && path === arrivalPath && method === 'GET') return door.arrive(request, headers);
    if (!open.has(path)) return null;
    const actor = headers.has('cookie') ? await actorOfSession(headers) : null;
    if (isSecondStep(path)) {
      const { authCookies, createAuthCookie, secret } = await library.$context;
      const session = { name: authCookies.sessionToken.name, secret };
      const begun = { name: createAuthCookie('two_factor').name, secret };
      const handle = (instead: object) => {
        headers.delete('content-length');
        headers.set('content-type', 'application/json');
        const { url } = request;
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
    providerName: provider?.name ?? null,
    handle: async (request, clientAddress) => {
      const path = new URL(request.url).pathname.slice(basePath.length);
      const headers = new Headers(request.headers);
      headers.delete('authorization');
      headers.delete(addressHeader);
      if (clientAddress !== undefined) headers.set(addressHeader, clientAddress);
      const asked = await request.clone().text();
      const answered = await answer(path, request, asked, headers);
      if (answered === null) return Response.json({ message: 'There is nothing here.' }, { status: 404 });
      const providerName = provider?.name;
      await noteEntry(deps.db, { path, asked, clientAddress, providerName, ...answered }, deps.now());
      return answered.response;
    },
  };
}
