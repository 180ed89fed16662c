import type { Checker } from 'typescript/unstable/sync';
import { type Comments, withComments } from '../api-reference/comments.ts';
import { procedures } from '../api-reference/procedures.ts';
import { type JsonSchema, namedSchemas } from '../api-reference/schemas.ts';
import { AnswerSchemas } from './answer-schemas.ts';
import { InputComponents, together } from './components.ts';
import { head, otherTags, securitySchemes } from './head.ts';
import type { Paths } from './open-paths.ts';
import type { Operation, Response } from './operation.ts';
import { plainPaths } from './plain-paths.ts';
import { procedureOperation } from './procedures.ts';
import { refusalResponses, refusalSchemas } from './refusals.ts';
import { described } from './schema-parts.ts';
import { loadVerbs, type PathVerbs, pathVerb } from './verbs.ts';
import { webhooks } from './webhooks.ts';

const longestLine = 100;

type Head = ReturnType<typeof head>;

export interface OpenApi extends Head {
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Paths;
  readonly webhooks: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, Response>>;
    readonly securitySchemes: typeof securitySchemes;
  };
}

/** The whole API as an OpenAPI document, from the code that answers it and from what the documents say of it. */
export async function openApi(): Promise<OpenApi> {
  const inputs = new InputComponents(await namedSchemas());
  const verbs = await loadVerbs();
  return withComments((comments, checker) => describe(inputs, verbs, comments, checker));
}

/** What is kept in docs. */
export async function openApiText(): Promise<string> {
  return `${written(await openApi())}\n`;
}

function describe(inputs: InputComponents, verbs: PathVerbs, comments: Comments, checker: Checker): OpenApi {
  const taken = procedures().map((procedure) => ({ procedure, schema: inputs.of(procedure.input) }));
  const answers = new AnswerSchemas(checker, inputs.known(comments, checker));
  const operations = taken.map(({ procedure, schema }) => {
    const { noun, verb, name, method } = procedure;
    const { text, fields } = comments.procedure(noun, verb);
    const answer = answers.answer(comments.answer(noun, verb));
    const operation = procedureOperation({ procedure, schema: described(schema, fields) }, text, answer);
    return [`/api/trpc/${name}`, { [method.toLowerCase()]: operation }];
  });
  const means = { verbs, inputs, comments, answers };
  const plain = plainPaths((name) => pathVerb(means, name));
  const paths: Paths = { ...Object.fromEntries(operations), ...plain.paths };
  const told = webhooks((schema) => inputs.of(schema));
  const others = { ...refusalSchemas, ...plain.schemas };
  const schemas = [inputs.components(comments), answers.components(), Object.entries(others)];
  return {
    ...head(),
    tags: tagsOf(paths, comments),
    paths,
    webhooks: told,
    components: { schemas: together(...schemas), responses: refusalResponses(), securitySchemes },
  };
}

function tagsOf(paths: Paths, comments: Comments): OpenApi['tags'] {
  const operations = Object.values(paths).flatMap(({ get, post }) => [
    ...(get?.tags ?? []),
    ...(post?.tags ?? []),
  ]);
  return [...new Set(operations)].map((name) => {
    const description = otherTags[name] ?? comments.noun(name);
    return { name, ...(description !== '' && { description }) };
  });
}

/** JSON with what fits into a line on one, so that a change is seen where it is. */
function written(value: unknown, indent = 1): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || flat.length + indent <= longestLine) return flat;
  const pad = ' '.repeat(indent);
  const parts = Array.isArray(value)
    ? value.map((each) => written(each, indent + 1))
    : Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([name, each]) => `${JSON.stringify(name)}: ${written(each, indent + 1)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => `${pad}${part}`).join(',\n')}\n${pad.slice(1)}${close}`;
}
