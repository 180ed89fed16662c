import type { Context } from 'hono';
import type { HttpEnv } from './request.ts';

/** What tells people from machines in a request. Nothing else of it is kept: neither address nor cookie. */
const telling = ['user-agent', 'purpose', 'sec-purpose', 'x-purpose', 'x-moz'];

/** A visit of one of our links, as the verbs take it. */
export function visitOf(c: Context<HttpEnv>, token: string) {
  const headers = telling.flatMap((name) => {
    const value = c.req.header(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { token, method: c.req.method, headers: Object.fromEntries(headers) };
}
