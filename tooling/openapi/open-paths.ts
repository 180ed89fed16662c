import type { JsonSchema } from '../api-reference/schemas.ts';
import { type Content, json, type Operation, type Parameter, type Response, ways } from './operation.ts';
import { refusals, retryAfter, said } from './refusals.ts';

export type Paths = Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', Operation>>>>>;

const text: JsonSchema = { type: 'string' };
const html: Content = { 'text/html': { schema: text } };
const plain: Content = { 'text/plain': { schema: text } };

const token: Parameter = {
  name: 'token',
  in: 'path',
  required: true,
  description: 'Sealed for one purpose and one message or person.',
  schema: text,
};

/** What asks for no key: it is for everybody, or its address or its signature is the key. */
export const openPaths: Paths = {
  '/api/openapi.json': {
    get: open('openapi', 'This document', 'api', {
      200: { description: 'It.', content: json({ type: 'object', additionalProperties: {} }) },
      304: { description: 'As `If-None-Match` knows it.' },
    }),
  },
  '/api/sign-in': {
    get: open('signInWays', 'Whom people may sign in with besides their password', 'session', {
      200: {
        description: 'The identity provider, or null.',
        content: json(object({ provider: provider() })),
      },
    }),
  },
  '/api/auth/sign-in/email': { post: signIn() },
  '/api/auth/sign-in/provider': { post: departure() },
  '/api/auth/callback/oidc': { get: arrival() },
  '/api/auth/sign-out': {
    post: {
      ...open('signOut', 'Ends the session of the cookie', 'session', {
        200: { description: 'Ended.', content: json(object({ success: { type: 'boolean' } })) },
      }),
      security: ways.session,
    },
  },
  '/api/webhooks/resend': { post: resend() },
  '/pictures/{file}': {
    get: {
      ...open('picture', 'A picture of an e-mail, for mail programs', 'recipient', {
        200: { description: 'The picture; it never changes.', content: { 'image/*': {} } },
        304: { description: 'As `If-None-Match` knows it.' },
        404: { description: 'There is none.', content: plain },
      }),
      parameters: [{ name: 'file', in: 'path', required: true, schema: text }],
    },
  },
  '/u/{token}': {
    get: page('unsubscribe.page', 'The unsubscribe page'),
    post: change('unsubscribe', 'Unsubscribes, whatever the body; also the one-click POST of RFC 8058'),
  },
  '/preferences/{token}': {
    get: page('preferences.page', 'The page of topics and language'),
    post: {
      ...change('preferences', 'Chooses topics and language'),
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
      },
    },
  },
  '/offer/{token}': {
    get: page('offer.page', 'The offer with its terms and code'),
    post: change('offer.accept', 'Accepts the offer'),
  },
  '/r/{token}': {
    get: {
      ...page('link', 'A tracked link'),
      responses: { 302: { description: 'To where the token says.' }, 404: unknown() },
    },
  },
  '/r/{token}.gif': {
    get: {
      ...page('pixel', 'One transparent pixel'),
      responses: { 200: { description: 'It.', content: { 'image/gif': {} } }, 404: unknown() },
    },
  },
  '/calendar/{token}.ics': {
    get: {
      ...open(
        'calendar.feed',
        'Meetings, promises and reviews of one person, for a calendar program',
        'calendar',
        {
          200: { description: 'The calendar.', content: { 'text/calendar': { schema: text } } },
          404: { description: 'There is none at this address.', content: plain },
        },
      ),
      parameters: [token],
    },
  },
  '/healthz': {
    get: open('healthz', 'Whether the process lives', 'health', {
      200: { description: 'It does.', content: json(object({ status: { const: 'ok' } })) },
    }),
  },
  '/readyz': {
    get: open('readyz', 'Whether database and queue answer', 'health', {
      200: { description: 'They do.', content: json(readiness()) },
      503: { description: 'One does not.', content: json(readiness()) },
    }),
  },
  '/metrics': {
    get: open('metrics', 'Figures of the process, as Prometheus reads them', 'health', {
      200: { description: 'The figures.', content: plain },
    }),
  },
};

function open(
  operationId: string,
  summary: string,
  tag: string,
  responses: Operation['responses'],
): Operation {
  return { operationId, summary, tags: [tag], responses, security: ways.none };
}

function page(operationId: string, summary: string): Operation {
  const responses = { 200: { description: 'The page.', content: html }, 404: unknown() };
  return { ...open(operationId, summary, 'recipient', responses), parameters: [token] };
}

function change(operationId: string, summary: string): Operation {
  const read = page(operationId, summary);
  const tooMany = { description: said(429), ...retryAfter, content: html };
  return { ...read, responses: { ...read.responses, 429: tooMany } };
}

function unknown(): Response {
  return { description: 'A page that says politely that the token is wrong.', content: html };
}

function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

function readiness(): JsonSchema {
  const state: JsonSchema = { type: 'string', enum: ['ok', 'unavailable'] };
  return object({ status: state, database: state, queue: state });
}

function signIn(): Operation {
  const refused = json({ type: 'object', properties: { code: text, message: text } });
  const signedIn = {
    description: 'Signed in; the cookie is the session.',
    headers: { 'Set-Cookie': { description: 'The session.', schema: text } },
    content: json({ type: 'object' }),
  };
  return {
    ...open('signIn', 'Begins a session', 'session', {
      200: signedIn,
      401: { description: 'E-mail address or password is wrong.', content: refused },
      403: { description: 'May no longer sign in, or asked from another site.', content: refused },
      ...refusals('path', [429]),
    }),
    requestBody: {
      required: true,
      content: json(object({ email: { type: 'string', format: 'email' }, password: text })),
    },
  };
}

function provider(): JsonSchema {
  return { anyOf: [object({ name: text }), { type: 'null' }] };
}

function departure(): Operation {
  return {
    ...open('departToProvider', 'Where to sign in with the identity provider', 'session', {
      200: {
        description: 'The address there, once; the cookie tells whoever comes back.',
        headers: { 'Set-Cookie': { description: 'Of those who set out.', schema: text } },
        content: json(object({ url: text, redirect: { const: false } })),
      },
      403: { description: 'Asked from another site.', content: json({ type: 'object' }) },
      404: { description: 'There is none.', content: json({ type: 'object' }) },
      503: { description: 'It does not answer.', content: json(object({ code: text, message: text })) },
      ...refusals('path', [429]),
    }),
    requestBody: {
      required: true,
      content: json({
        type: 'object',
        properties: { from: { type: 'string', description: 'A path of ours, where they go on then.' } },
      }),
    },
  };
}

function arrival(): Operation {
  return open('arriveFromProvider', 'Where the identity provider sends people back to', 'session', {
    302: {
      description: 'To where they wanted, signed in, or to the sign-in page, which says why not.',
      headers: { 'Set-Cookie': { description: 'The session.', schema: text } },
    },
    404: { description: 'There is none.', content: json({ type: 'object' }) },
  });
}

function resend(): Operation {
  const header = (name: string): Parameter => ({ name, in: 'header', required: true, schema: text });
  return {
    ...open('webhook.takeResend', 'Takes an event of Resend, signed as Svix does', 'webhook', {
      200: { description: 'Kept.', content: json(object({ received: { const: true } })) },
      ...refusals('path', [400, 401, 413, 500]),
    }),
    parameters: [header('svix-id'), header('svix-timestamp'), header('svix-signature')],
    requestBody: { required: true, content: json({ type: 'object' }) },
  };
}
