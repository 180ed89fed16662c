import { mayBeKeyed } from '@sleutel/domain/user';
import type { Input } from '../api-reference/inputs.ts';
import type { JsonSchema } from '../api-reference/schemas.ts';
import { json, type Operation, sayings, ways } from './operation.ts';
import { refusals } from './refusals.ts';

const refusedReading = [400, 401, 403, 404, 412, 500, 503];
const refusedChanging = [400, 401, 403, 404, 409, 412, 413, 415, 500, 503];

/** A procedure as OpenAPI describes it: reads by GET with the input as JSON in the address, changes by POST. */
export function procedureOperation(
  { procedure, schema }: Input,
  does: string,
  answer: JsonSchema | null,
): Operation {
  const { name, noun, method, roles } = procedure;
  const reads = method === 'GET';
  return {
    operationId: name,
    ...sayings(does, name, roles),
    tags: [noun],
    ...takes(procedure, schema),
    responses: {
      200: { description: 'Done.', content: json(envelope(answer)) },
      ...refusals('procedure', reads ? refusedReading : refusedChanging),
    },
    security: mayBeKeyed(name) ? ways.either : ways.session,
  };
}

function takes({ method, input }: Input['procedure'], schema: JsonSchema): Partial<Operation> {
  const required = !input.safeParse(undefined).success;
  // Takes nothing at all.
  if (!required && Object.keys(schema).length === 0) return {};
  const content = json(schema);
  if (method === 'POST') return { requestBody: { required, content } };
  return { parameters: [{ name: 'input', in: 'query', required, content }] };
}

function envelope(answer: JsonSchema | null): JsonSchema {
  const data = answer && { properties: { data: answer }, required: ['data'] };
  const result: JsonSchema = { type: 'object', ...data };
  return { type: 'object', properties: { result }, required: ['result'] };
}
