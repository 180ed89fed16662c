import type { Auth } from '@sleutel/services/user';
import type { Hono } from 'hono';
import type { HttpEnv } from './request.ts';

/** `GET /api/sign-in`: by whom people may sign in besides their password, for the page on which they do. */
export function serveSignInWays(app: Hono<HttpEnv>, { auth }: { readonly auth: Auth }): void {
  const { providerName } = auth;
  const provider = providerName === null ? null : { name: providerName };
  app.get('/api/sign-in', (c) => c.json({ provider }));
}
