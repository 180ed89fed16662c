import type { JsonSchema } from '../api-reference/schemas.ts';
import { statusesSaid } from './documents.ts';
import { json, type Reference, type Response } from './operation.ts';
import { componentOf } from './schema-parts.ts';

const text: JsonSchema = { type: 'string' };

const reason: JsonSchema = { ...text, description: 'Never changes its spelling; programs decide by it.' };

/** What a procedure answers instead of a result. */
const ProcedureRefusal: JsonSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        message: { ...text, description: 'In plain English.' },
        code: { type: 'integer', description: 'Of JSON-RPC 2.0.' },
        data: {
          type: 'object',
          properties: {
            code: text,
            httpStatus: { type: 'integer' },
            path: { ...text, description: 'The procedure; missing where none was reached.' },
            reason,
            detail: {
              type: 'object',
              additionalProperties: {},
              description: 'What the message is made of; `issues` with the fields where the input is wrong.',
            },
          },
          required: ['code', 'httpStatus', 'reason', 'detail'],
        },
      },
      required: ['message', 'code', 'data'],
    },
  },
  required: ['error'],
};

/** What everything else answers. */
const Refusal: JsonSchema = {
  type: 'object',
  properties: { reason, message: { ...text, description: 'In plain English.' } },
  required: ['reason', 'message'],
};

export const refusalSchemas = { ProcedureRefusal, Refusal };

/** A body is measured, and a page of another site turned away, before any procedure is reached. */
const beforeProcedures = new Map([
  [403, { anyOf: [componentOf('ProcedureRefusal'), componentOf('Refusal')] }],
  [413, componentOf('Refusal')],
]);

const ofProcedures = [400, 401, 403, 404, 409, 412, 413, 415, 500, 503];
const ofPaths = [400, 401, 403, 404, 413, 422, 429, 500, 503];

/** Every refusal that operations refer to. */
export function refusalResponses(): Record<string, Response> {
  return Object.fromEntries([
    ...ofProcedures.map((status) => {
      const schema = beforeProcedures.get(status) ?? componentOf('ProcedureRefusal');
      return [nameOf('procedure', status), { description: said(status), content: json(schema) }];
    }),
    ...ofPaths.map((status) => [nameOf('path', status), pathRefusal(status)]),
  ]);
}

function pathRefusal(status: number): Response {
  return {
    description: said(status),
    ...(status === 429 && retryAfter),
    content: json(componentOf('Refusal')),
  };
}

export const retryAfter = {
  headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } },
} as const satisfies Partial<Response>;

/** The refusals of a procedure or of a plain path, by status. */
export function refusals(of: 'procedure' | 'path', statuses: readonly number[]): Record<string, Reference> {
  return Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/${nameOf(of, status)}` }]),
  );
}

function nameOf(of: 'procedure' | 'path', status: number): string {
  return `${of}${status}`;
}

const meanings = statusesSaid();

/** A rule of the house has a status of its own among plain paths. */
export function said(status: number): string {
  const meaning = meanings.get(status === 422 ? 412 : status);
  if (meaning === undefined) throw new Error(`docs/api.md says nothing of ${status}.`);
  return meaning;
}
