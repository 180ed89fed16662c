import type { JsonSchema } from '../api-reference/schemas.ts';
import { openPaths, type Paths } from './open-paths.ts';
import { type Content, json, type Operation, type Parameter, sayings, ways } from './operation.ts';
import { refusalSchemas, refusals, retryAfter, said } from './refusals.ts';
import { componentOf } from './schema-parts.ts';
import type { PathVerb, PathVerbName } from './verbs.ts';

/** Everything that is no procedure: files in and out, codes, and what needs no key; with the schemas it refers to. */
export function plainPaths(verb: (name: PathVerbName) => PathVerb): {
  readonly paths: Paths;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
} {
  const redeeming = verb('redeemOffer');
  const paths: Paths = {
    '/api/uploads': { post: upload(verb('receiveUpload')) },
    '/api/imports/{id}/rejects.csv': { get: download(verb('rejectsCsv'), 'import.rejectsCsv', [id], csv) },
    '/api/accounts.csv': { get: accounts(verb('exportAccountList')) },
    '/api/contacts.csv': { get: contacts(verb('exportContacts')) },
    '/api/analyses/{id}.csv': { get: download(verb('exportAnalysis'), 'analysis.exportCsv', [id], csv) },
    '/api/reports/losses.csv': { get: losses(verb('exportLosses')) },
    '/api/reports/white-space.csv': { get: whiteSpace(verb('exportWhiteSpace')) },
    '/api/offers/{id}/codes.csv': { get: codes(verb('exportOfferCodes')) },
    '/api/accounts/{id}/plan.pdf': {
      get: download(verb('boardDocument'), 'plan.exportPdf', [id], { 'application/pdf': {} }),
    },
    '/api/pictures': { post: picture(verb('addPicture')) },
    '/api/redeem': { post: redeem(redeeming) },
    ...openPaths,
  };
  return { paths, schemas: redeemSchemas(redeeming) };
}

const id: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};

const csv: Content = { 'text/csv': { schema: { type: 'string' } } };
const file: Content = { 'application/octet-stream': {} };

function download(
  { name, roles, does }: PathVerb,
  operationId: string,
  parameters: readonly Parameter[],
  content: Content,
): Operation {
  return {
    operationId,
    ...sayings(does, name, roles),
    tags: ['files'],
    parameters,
    responses: {
      200: { description: 'The file.', content },
      ...refusals('path', [400, 401, 403, 404, 500, 503]),
    },
    security: ways.either,
  };
}

function accounts(verb: PathVerb): Operation {
  return download(verb, 'account.exportList', [inputOf(verb)], csv);
}

function contacts(verb: PathVerb): Operation {
  return download(verb, 'contact.export', [inputOf(verb)], csv);
}

function whiteSpace(verb: PathVerb): Operation {
  return download(verb, 'report.exportWhiteSpace', [inputOf(verb)], csv);
}

/** The whole of what a verb takes, as JSON in the address. */
function inputOf(verb: PathVerb): Parameter {
  return { name: 'input', in: 'query', required: true, content: json(verb.input) };
}

function losses(verb: PathVerb): Operation {
  const names = ['from', 'until', 'kind', 'ownerId'];
  return download(
    verb,
    'report.exportLosses',
    names.map((name) => asked(verb, name, name)),
    csv,
  );
}

function codes(verb: PathVerb): Operation {
  const parameters = [id, asked(verb, 'states', 'state'), asked(verb, 'search', 'q')];
  return download(verb, 'offer.exportCodes', parameters, csv);
}

/** A field of what a verb takes, as the address names it. */
function asked({ name: verb, input }: PathVerb, field: string, name: string): Parameter {
  const found = input.properties?.[field];
  if (typeof found !== 'object') throw new Error(`${verb} takes no ${field}.`);
  const { description, ...schema } = found;
  return { name, in: 'query', required: false, ...(description !== undefined && { description }), schema };
}

function upload({ name, roles, does, answer }: PathVerb): Operation {
  const schema: JsonSchema = { type: 'string', minLength: 1, maxLength: 300 };
  return {
    operationId: name,
    ...sayings(does, name, roles),
    tags: ['files'],
    parameters: [
      { name: 'name', in: 'query', required: true, description: 'What the file is called.', schema },
    ],
    requestBody: { required: true, content: file },
    responses: {
      201: { description: 'Taken in; a worker looks at it.', content: json(answer()) },
      ...refusals('path', [400, 401, 403, 413, 422, 500, 503]),
    },
    security: ways.either,
  };
}

function picture({ name, roles, does, answer }: PathVerb): Operation {
  const kinds = ['png', 'jpeg', 'gif', 'webp'].map((kind) => [`image/${kind}`, {}]);
  return {
    operationId: name,
    ...sayings(does, name, roles),
    tags: ['files'],
    requestBody: { required: true, content: { ...Object.fromEntries(kinds), ...file } },
    responses: {
      201: { description: 'Kept.', content: json(answer()) },
      ...refusals('path', [400, 401, 403, 413, 422, 500]),
    },
    security: ways.either,
  };
}

function redeem({ name, roles, does, input }: PathVerb): Operation {
  const notRedeemed = json(componentOf('NotRedeemed'));
  const refused = (status: number) => ({
    description: said(status),
    content: json(componentOf('RedeemRefusal')),
  });
  return {
    operationId: name,
    ...sayings(does, name, roles),
    tags: ['offer'],
    requestBody: { required: true, content: json(input) },
    responses: {
      200: { description: 'Redeemed.', content: json(componentOf('Redeemed')) },
      400: refused(400),
      401: refused(401),
      403: refused(403),
      404: { description: 'There is no such code.', content: notRedeemed },
      409: { description: 'The code or its offer is used up.', content: notRedeemed },
      422: { description: 'Not for this order.', content: notRedeemed },
      429: { ...refused(429), ...retryAfter },
      ...refusals('path', [413, 500]),
    },
    security: ways.key,
  };
}

/** What comes of redeeming a code, told apart by whether it was redeemed. */
function redeemSchemas({ answer }: PathVerb): Record<string, JsonSchema> {
  const { anyOf = [] } = answer();
  const outcomes = (redeemed: boolean) => ({ anyOf: anyOf.filter((each) => isOutcome(each, redeemed)) });
  return {
    Redeemed: outcomes(true),
    NotRedeemed: outcomes(false),
    RedeemRefusal: {
      ...refusalSchemas.Refusal,
      properties: { redeemed: { const: false }, ...refusalSchemas.Refusal.properties },
      required: ['redeemed', 'reason', 'message'],
    },
  };
}

function isOutcome(schema: JsonSchema | boolean, redeemed: boolean): boolean {
  const field = typeof schema === 'object' ? schema.properties?.['redeemed'] : undefined;
  return typeof field === 'object' && field.const === redeemed;
}
