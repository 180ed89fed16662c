import { mayBeKeyed, type Role, type Verb } from '@sleutel/domain/user';
import { rolesInWords } from '../api-reference/noun-section.ts';
import type { JsonSchema } from '../api-reference/schemas.ts';

/** What OpenAPI says of one method of one path, as far as it is said here. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Reference | Response>>;
  readonly security?: readonly Security[];
  /** The scope that a key needs; missing where no key may. */
  readonly 'x-scope'?: string;
  /** Whose role lets them, and a key that they made. */
  readonly 'x-roles'?: readonly Role[];
}

export type Content = Readonly<Record<string, { readonly schema?: JsonSchema; readonly example?: unknown }>>;

export type Parameter = {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required: boolean;
  readonly description?: string;
} & ({ readonly schema: JsonSchema } | { readonly content: Content });

export interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
  readonly content?: Content;
}

export interface Reference {
  readonly $ref: string;
}

type Security = Readonly<Record<string, readonly string[]>>;

const byKey: Security = { apiKey: [] };
const bySession: Security = { session: [] };

/** Which of several ways in a path has. */
export const ways = { either: [byKey, bySession], key: [byKey], session: [bySession], none: [] } as const;

export function json(schema: JsonSchema, example?: unknown): Content {
  return { 'application/json': { schema, ...(example !== undefined && { example }) } };
}

/** What it does, in one line and in whole, and who may. */
export function sayings(
  does: string,
  verb: Verb,
  roles: readonly Role[],
): Pick<Operation, 'summary' | 'description' | 'x-scope' | 'x-roles'> {
  const who = mayBeKeyed(verb)
    ? `Who: ${rolesInWords(roles)}. A key's scope: \`${verb}\`.`
    : `Who: ${rolesInWords(roles)}; no key, only a person who is signed in.`;
  return {
    summary: firstSentence(does),
    description: `${does}\n\n${who}`,
    ...(mayBeKeyed(verb) && { 'x-scope': verb }),
    'x-roles': roles,
  };
}

export function firstSentence(text: string): string {
  return (/^.+?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/\.$/, '');
}
