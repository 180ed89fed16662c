import type { TestApp, TestUser } from './test-app.ts';
import { origin } from './test-app.ts';

/** What a browser on a page of ours does: it sends the origin, and keeps the cookie. */
export interface Browser {
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string): Promise<Response>;
  signIn(user: Pick<TestUser, 'email' | 'password'>): Promise<Response>;
  query(procedure: string, input?: unknown): Promise<Response>;
  mutate(procedure: string, input: unknown): Promise<Response>;
}

export function openBrowser({ request }: TestApp): Browser {
  let cookie: string | undefined;
  const sent = () => (cookie === undefined ? {} : { cookie });
  const post: Browser['post'] = async (path, body, headers = {}) => {
    const response = await request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...sent(), ...headers },
      body: JSON.stringify(body),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };
  const get: Browser['get'] = (path) => request(path, { headers: sent() });
  return {
    post,
    get,
    signIn: ({ email, password }) => post('/api/auth/sign-in/email', { email, password }),
    query: (procedure, input = {}) =>
      get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`),
    mutate: (procedure, input) => post(`/api/trpc/${procedure}`, input),
  };
}

/** A script with a key: no cookie, no origin. */
export function callWithKey({ request }: TestApp, secret: string, procedure: string): Promise<Response> {
  const headers = { authorization: `Bearer ${secret}` };
  return request(`/api/trpc/${procedure}?input=%7B%7D`, { headers });
}
