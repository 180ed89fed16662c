import type { Checker } from 'typescript/unstable/sync';
import type { z } from 'zod';
import type { Comments } from '../api-reference/comments.ts';
import { knownTypes } from '../api-reference/known-types.ts';
import { type JsonSchema, jsonSchemas, type NamedSchema } from '../api-reference/schemas.ts';
import type { KnownInputs } from './answer-schemas.ts';
import { described, inOpenApi, saidOf } from './schema-parts.ts';

/** The named schemas that what is taken refers to. */
export class InputComponents {
  readonly #doors: ReadonlyMap<string, string>;
  readonly #written: (schema: z.ZodType) => JsonSchema;
  readonly #definitions = new Map<string, JsonSchema>();

  constructor(named: readonly NamedSchema[]) {
    this.#doors = new Map(named.map(({ name, door }) => [name, door]));
    this.#written = jsonSchemas(named);
  }

  /** A schema in the terms of OpenAPI; what it refers to is a component from then on. */
  of(schema: z.ZodType): JsonSchema {
    const written = this.#written(schema);
    for (const [name, definition] of Object.entries(written.$defs ?? {})) {
      this.#definitions.set(name, definition);
    }
    return inOpenApi(written);
  }

  /** What answers may refer to as well: what was referred to so far. */
  known(comments: Comments, checker: Checker): KnownInputs {
    return {
      names: knownTypes([...this.#definitions]),
      isSame: (name, answered) => {
        const { input, output } = comments.schemaTypes(this.#doorOf(name), name);
        return [input, output].every(
          (type) => checker.isTypeAssignableTo(type, answered) && checker.isTypeAssignableTo(answered, type),
        );
      },
    };
  }

  components(comments: Comments): Map<string, JsonSchema> {
    return new Map(
      [...this.#definitions].map(([name, definition]) => {
        const { text, fields } = comments.schema(this.#doorOf(name), name);
        return [name, { ...saidOf(text), ...described(inOpenApi(definition), fields) }];
      }),
    );
  }

  #doorOf(name: string): string {
    const door = this.#doors.get(name);
    if (door === undefined) throw new Error(`No door has a schema ${name}.`);
    return door;
  }
}

/** By name. @throws where two are called the same */
export function together(
  ...all: readonly Iterable<readonly [string, JsonSchema]>[]
): Record<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  for (const [name, schema] of all.flatMap((each) => [...each])) {
    if (found.has(name)) throw new Error(`There are two schemas called ${name}.`);
    found.set(name, schema);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
