import type { TestApp, TestUser } from './test-app.ts';
import { origin } from './test-app.ts';

/** What a browser on a page of ours does: it sends the origin, and keeps the cookies. */
export interface Browser {
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string): Promise<Response>;
  signIn(user: Pick<TestUser, 'email' | 'password'>): Promise<Response>;
  query(procedure: string, input?: unknown): Promise<Response>;
  mutate(procedure: string, input: unknown): Promise<Response>;
}

export function openBrowser({ request }: TestApp): Browser {
  const jar = new Map<string, string>();
  const sent = () => (jar.size === 0 ? {} : { cookie: [...jar.values()].join('; ') });
  const post: Browser['post'] = async (path, body, headers = {}) => {
    const response = await request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...sent(), ...headers },
      body: JSON.stringify(body),
    });
    return kept(jar, response);
  };
  const get: Browser['get'] = async (path) => kept(jar, await request(path, { headers: sent() }));
  return {
    post,
    get,
    signIn: ({ email, password }) => post('/api/auth/sign-in/email', { email, password }),
    query: (procedure, input = {}) =>
      get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`),
    mutate: (procedure, input) => post(`/api/trpc/${procedure}`, input),
  };
}

function kept(jar: Map<string, string>, response: Response): Response {
  for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
  return response;
}

/** One that has lived out its time is thrown away. */
function keep(jar: Map<string, string>, cookie: string): void {
  const pair = cookie.split(';', 1)[0] ?? '';
  const name = pair.slice(0, pair.indexOf('='));
  if (/;\s*Max-Age=0\b/i.test(cookie)) jar.delete(name);
  else jar.set(name, pair);
}

/** A script with a key: no cookie, no origin. */
export function callWithKey({ request }: TestApp, secret: string, procedure: string): Promise<Response> {
  const headers = { authorization: `Bearer ${secret}` };
  return request(`/api/trpc/${procedure}?input=%7B%7D`, { headers });
}
