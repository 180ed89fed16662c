import type { Db } from '@sleutel/db';
import { ArrivalRefusal } from '@sleutel/domain/user';
import { z } from 'zod';
import type { ProviderSettings } from '../core/index.ts';
import { askProvider } from './ask-provider.ts';
import { doorOf, pathIn } from './door-address.ts';
import { basePath, createLibrary, type Library, type LibraryDeps } from './library.ts';
import { providerId } from './provider-plugin.ts';
import type { Answered } from './second-step.ts';
import { pairOf, signedIn } from './signed-cookie.ts';

/** What became of somebody who came back from the provider. */
export interface Arrived extends Answered {
  readonly refused: ArrivalRefusal | null;
}

/** Where people go who sign in with the identity provider, and where they come back. */
export interface ProviderDoor {
  /** Answers with the address at the provider, or with 503 where nobody can be sent there. */
  depart(asked: string, headers: Headers): Promise<Response>;
  /** Answers with where to go from here: to where they wanted, or to the sign-in page, which says why not. */
  arrive(request: Request, headers: Headers): Promise<Arrived>;
}

const Departure = z.object({ from: z.string() });

/** Longer than the provider needs to exchange a code, shorter than a browser waits. */
const patienceMs = 20_000;

/**
 * The library asks the provider how it describes itself before it answers anything. So it is one of its own, made once the
 * provider answers: those who sign in with a password do not wait for it.
 */
export function createProviderDoor(deps: LibraryDeps, settings: ProviderSettings): ProviderDoor {
  let made: Library | undefined;
  const library = async (): Promise<Library | null> => {
    const state = await askProvider(settings);
    if (!state.ok) {
      deps.log.warn({ component: 'auth' }, state.detail);
      return null;
    }
    made ??= createLibrary(deps, { settings, proof: state.proof });
    return made;
  };
  return {
    depart: async (asked, headers) => {
      const found = await library();
      return found === null ? unreachable() : depart(deps, found, { asked, headers });
    },
    arrive: async (request, headers) => {
      const found = await library();
      return found === null ? refused('unreachable') : arrive(deps, found, { request, headers });
    },
  };
}

async function depart(
  { publicUrl }: LibraryDeps,
  library: Library,
  { asked, headers }: { readonly asked: string; readonly headers: Headers },
): Promise<Response> {
  const from = pathIn(publicUrl, Departure.safeParse(parsed(asked)).data?.from);
  headers.delete('content-length');
  headers.delete('cookie');
  headers.set('content-type', 'application/json');
  // Nothing else is handed on: the library would also take a token for a sign-in.
  const body = JSON.stringify({
    provider: providerId,
    // The library takes few letters in an address, so that it is given one of which those are left.
    callbackURL: doorOf({ from }),
    errorCallbackURL: doorOf({ from }),
    disableRedirect: true,
  });
  const url = `${publicUrl}${basePath}/sign-in/social`;
  const response = await library.handler(new Request(url, { method: 'POST', headers, body }));
  return response.ok ? response : unreachable();
}

async function arrive(
  { db, publicUrl }: LibraryDeps,
  library: Library,
  { request, headers }: { readonly request: Request; readonly headers: Headers },
): Promise<Arrived> {
  const { authCookies, createAuthCookie, secret } = await library.$context;
  const cookies = headers.get('cookie') ?? '';
  headers.set('cookie', pairOf(cookies, createAuthCookie('state').name)?.trim() ?? '');
  const response = await inTime(library.handler(new Request(request, { headers })));
  if (response === null) return refused('unreachable');
  const said = new URL(response.headers.get('location') ?? '/', publicUrl).searchParams;
  const from = pathIn(publicUrl, said.get('from'));
  const set = response.headers.getSetCookie().map((each) => each.split(';', 1)[0]);
  const token = signedIn(set.join(';'), { name: authCookies.sessionToken.name, secret });
  if (token !== null) return entered(response, await userOf(db, token), from);
  // The library hands on what the provider says, or whoever calls in its place: that is no word of ours.
  const theirs = new URL(request.url).searchParams.get('error');
  if (theirs !== null) return refused(theirs === 'access_denied' ? 'declined' : 'failed', { from });
  return refused(refusalOf(said.get('error')), { from, userId: said.get('error_description') });
}

function entered(response: Response, userId: string | null, from = '/'): Arrived {
  const headers = new Headers(response.headers);
  headers.set('location', from);
  return { response: new Response(null, { status: 302, headers }), userId, signedIn: false, refused: null };
}

async function userOf({ prisma }: Pick<Db, 'prisma'>, token: string): Promise<string | null> {
  return (await prisma.session.findUnique({ where: { token }, select: { userId: true } }))?.userId ?? null;
}

/** The library's reasons besides our own. */
const refusals: ReadonlyMap<string, ArrivalRefusal> = new Map([
  ['signup_disabled', 'unknown'],
  ['email_not_found', 'unverified'],
  ['USER_DISABLED', 'disabled'],
  ['state_mismatch', 'expired'],
  ['state_not_found', 'expired'],
]);

function refusalOf(error: string | null): ArrivalRefusal {
  return refusals.get(error ?? '') ?? ArrivalRefusal.safeParse(error).data ?? 'failed';
}

function refused(
  refusal: ArrivalRefusal,
  { from, userId = null }: { readonly from?: string | undefined; readonly userId?: string | null } = {},
): Arrived {
  const known = vouchedFor.has(refusal) ? userId : null;
  const headers = { location: doorOf({ from, refused: refusal }) };
  return {
    response: new Response(null, { status: 302, headers }),
    userId: known,
    signedIn: false,
    refused: refusal,
  };
}

/** Refusals of somebody whom the provider vouched for; all others are of nobody. */
export const vouchedFor: ReadonlySet<ArrivalRefusal> = new Set([
  'unknown',
  'unverified',
  'disabled',
  'another',
]);

function unreachable(): Response {
  const code = 'PROVIDER_UNREACHABLE';
  return Response.json(
    { code, message: 'The identity provider does not answer as it should.' },
    { status: 503 },
  );
}

async function inTime(answer: Promise<Response>): Promise<Response | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patienceMs, null);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
