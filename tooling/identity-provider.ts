import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, type JWK } from 'oidc-provider';

/** What the provider says of somebody. */
export interface Claims {
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** A certified OpenID provider in this process, where people sign in with nothing but their name. */
export interface IdentityProvider {
  readonly issuer: string;
  /** By their subject. */
  readonly people: Map<string, Claims>;
  /** The variables with which an installation uses it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Signs somebody in as a browser would, and gives where the provider sends them then. */
  signIn(address: string, subject: string): Promise<URL>;
  close(): Promise<void>;
}

interface Options {
  /** Where people come back to. */
  readonly redirectTo: string;
  /** Whether the e-mail address stands in the ID token, and not only at the address that the token opens. */
  readonly inToken?: boolean;
  readonly method?: 'client_secret_basic' | 'client_secret_post';
}

const client = { id: 'sleutel', secret: 'a secret that only the two know' };

export async function openIdentityProvider(options: Options): Promise<IdentityProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Claims>();
  const provider = new Provider(issuer, configurationOf(options, people));
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    if (ctx.method === 'GET') {
      ctx.type = 'html';
      ctx.body = form;
      return undefined;
    }
    const chunks = await ctx.req.toArray();
    const subject = new URLSearchParams(Buffer.concat(chunks).toString()).get('subject') ?? '';
    const result = people.has(subject) ? { login: { accountId: subject } } : { error: 'access_denied' };
    ctx.respond = false;
    return provider.interactionFinished(ctx.req, ctx.res, result);
  });
  server.on('request', provider.callback());
  return {
    issuer,
    people,
    environment: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Contoso',
    },
    signIn: (address, subject) => signIn(issuer, address, subject),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function configurationOf(
  { redirectTo, inToken = false, method = 'client_secret_basic' }: Options,
  people: ReadonlyMap<string, Claims>,
): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' } as JWK;
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectTo],
        token_endpoint_auth_method: method,
      },
    ],
    clientAuthMethods: [method],
    jwks: { keys: [key] },
    cookies: { keys: ['of this process'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !inToken,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...people.get(subject) }),
    }),
    // Nobody is asked whether the company may know them: it is the company's own.
    loadExistingGrant: async (ctx) => {
      const { oidc } = ctx;
      const grant = new oidc.provider.Grant({
        clientId: client.id,
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  };
}

const form = `<!doctype html>
<html lang="en">
  <title>Contoso</title>
  <main>
    <h1>Contoso</h1>
    <form method="post"><label>Name <input name="subject" required></label> <button>Go on</button></form>
  </main>
</html>`;

async function signIn(issuer: string, address: string, subject: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const ask = async (url: string, body?: URLSearchParams) => {
    const headers = { cookie: [...cookies.values()].join('; ') };
    const method = body === undefined ? 'GET' : 'POST';
    const response = await fetch(url, { method, headers, body: body ?? null, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      cookies.set(cookie.slice(0, cookie.indexOf('=')), cookie.split(';', 1)[0] ?? '');
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${url} leads nowhere: ${response.status}`);
    return new URL(location, url);
  };
  let next = await ask(address);
  if (next.pathname.startsWith('/interaction/')) {
    next = await ask(next.href, new URLSearchParams({ subject }));
  }
  while (next.origin === issuer) next = await ask(next.href);
  return next;
}
