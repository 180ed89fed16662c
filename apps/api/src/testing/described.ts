import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Json>>;
  readonly parameters?: readonly { readonly name: string; readonly required: boolean }[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const file = new URL('../../../../docs/openapi.json', import.meta.url);
const document = closed(JSON.parse(readFileSync(file, 'utf8'))) as Document;

const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
formats(ajv);
ajv.addSchema(document, 'openapi');

/** What is described, by path and method. */
export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

/** In what an answer is not as it is described; nothing where it is. Fields that are not described are faults as well. */
export async function faultsOf(path: string, method: 'get' | 'post', response: Response): Promise<unknown[]> {
  const at = ['paths', path, method, 'responses', String(response.status)];
  const described = found(at);
  if (described === undefined) return [`${response.status} is not described: ${await response.text()}`];
  const [place, answer] =
    typeof described['$ref'] === 'string' ? referred(described['$ref']) : [at, described];
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const content = (answer['content'] ?? {}) as Json;
  if (!Object.hasOwn(content, type))
    return [`${response.status} is ${type}, not ${Object.keys(content).join(' or ')}`];
  if (type !== 'application/json') return [];
  return faults([...place, 'content', type, 'schema'], await response.json());
}

/** In what an input of a procedure that reads is not as it is described. */
export function faultsOfInput(path: string, input: unknown): unknown[] {
  return faults(['paths', path, 'get', 'parameters', '0', 'content', 'application/json', 'schema'], input);
}

function faults(place: readonly string[], value: unknown): unknown[] {
  const pointer = place
    .map((each) => each.replaceAll('~', '~0').replaceAll('/', '~1'))
    .map(encodeURIComponent);
  const validate = ajv.getSchema(`openapi#/${pointer.join('/')}`);
  if (validate === undefined) throw new Error(`There is no schema at ${place.join(' ')}.`);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) => ({
        at: instancePath,
        message,
        params,
      }));
}

function referred($ref: string): [string[], Json] {
  const place = $ref.slice('#/'.length).split('/');
  return [place, found(place) ?? {}];
}

function found(place: readonly string[]): Json | undefined {
  return place.reduce<Json | undefined>(
    (at, name) => at?.[name] as Json | undefined,
    document as unknown as Json,
  );
}

/** The same with no more fields in any object than are described; what is put together of several stays open. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const { allOf, ...rest } = value as Json;
  const parts = Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, closed(each)]));
  const isObject = rest['type'] === 'object' && rest['properties'] !== undefined;
  const open = isObject && rest['additionalProperties'] === undefined;
  return { ...parts, ...(open && { additionalProperties: false }), ...(allOf !== undefined && { allOf }) };
}
