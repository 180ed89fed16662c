import { readFileSync } from 'node:fs';
import { fileFrom } from '../api-reference/repository.ts';

const description = `Everything the admin UI does goes through this API. A procedure that reads is a GET with its input as JSON in
the parameter \`input\`, or a POST of it where it is long; one that changes something is a POST with its input as the
body. Up to 50 go in one request, as tRPC batches them. Ids are UUIDs, days \`YYYY-MM-DD\`, times ISO 8601 with their
zone, amounts decimal text, shares and probabilities numbers from 0 to 1. Answers may have more fields than are named
here.`;

export function head() {
  const text = readFileSync(fileFrom('package.json'), 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Sleutel',
      version,
      summary: 'The HTTP API of an engine for marketing to key accounts.',
      description: description.replaceAll('\n', ' '),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Wherever it was served; an installation puts its own address here.
    servers: [{ url: '/' }],
  } as const;
}

export const securitySchemes = {
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'slk_…',
    description:
      'A key of Settings → API keys. It may what its maker’s role may, and of that what its scopes name; `*` is all.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'sleutel.session_token',
    description:
      'A browser that is signed in. Over https the name begins with `__Secure-`; what changes something needs an `Origin` header of this site.',
  },
} as const;

/** Of what is no noun of procedures. */
export const otherTags: Readonly<Record<string, string>> = {
  api: 'What describes the API itself.',
  files: 'Files in and out.',
  health: 'For whoever runs the installation; none needs a key.',
  recipient:
    'Reached from e-mails, without key or cookie: a GET changes nothing, for scanners follow every link.',
  session: 'Signing in and out.',
};
