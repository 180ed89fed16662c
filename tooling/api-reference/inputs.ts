import type { z } from 'zod';
import { type Procedure, procedures } from './procedures.ts';
import type { JsonSchema } from './schemas.ts';
import { nameOf } from './words.ts';

/** What a procedure takes. */
export interface Input {
  readonly procedure: Procedure;
  readonly schema: JsonSchema;
}

interface Described {
  readonly inputs: readonly Input[];
  /** The named schemas that inputs refer to, by name. */
  readonly types: readonly (readonly [name: string, schema: JsonSchema])[];
}

/** What every procedure takes. A named schema that one of them takes as a whole, and nothing else names, is written out there. */
export function describeInputs(toJson: (schema: z.ZodType) => JsonSchema): Described {
  const definitions = new Map<string, JsonSchema>();
  const written = procedures().map((procedure): Input => {
    const { $defs = {}, ...schema } = toJson(procedure.input);
    for (const [name, definition] of Object.entries($defs)) definitions.set(name, definition);
    return { procedure, schema };
  });
  const times = new Map<string, number>();
  for (const schema of [...written.map((input) => input.schema), ...definitions.values()]) {
    for (const name of namesIn(schema)) times.set(name, (times.get(name) ?? 0) + 1);
  }
  const inputs = written.map(({ procedure, schema }): Input => {
    const name = schema.$ref === undefined ? '' : nameOf(schema.$ref);
    const own = times.get(name) === 1 ? definitions.get(name) : undefined;
    return { procedure, schema: withParts(own ?? schema, definitions) };
  });
  return { inputs, types: reachable(inputs, definitions) };
}

/** What takes any of the fields of a named schema says so, instead of saying all of them once more. */
function withParts(schema: JsonSchema, definitions: ReadonlyMap<string, JsonSchema>): JsonSchema {
  const wholes = new Map<string, string>();
  for (const [name, { properties }] of definitions) {
    if (properties !== undefined) wholes.set(JSON.stringify(properties), name);
  }
  const properties = Object.entries(schema.properties ?? {}).map(([field, value]) => {
    const whole = typeof value === 'object' && wholes.get(JSON.stringify(value.properties ?? null));
    const isPart = typeof value === 'object' && value.required === undefined;
    return [field, whole && isPart ? { $ref: `#/$defs/${whole}`, $comment: 'any fields of' } : value];
  });
  return schema.properties === undefined ? schema : { ...schema, properties: Object.fromEntries(properties) };
}

function reachable(
  inputs: readonly Input[],
  definitions: ReadonlyMap<string, JsonSchema>,
): (readonly [string, JsonSchema])[] {
  const found = new Map<string, JsonSchema>();
  const look = (schema: JsonSchema): void => {
    for (const name of namesIn(schema)) {
      const definition = definitions.get(name);
      if (definition === undefined || found.has(name)) continue;
      found.set(name, definition);
      look(definition);
    }
  };
  for (const { schema } of inputs) look(schema);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The named schemas that a schema refers to; JSON itself, which recurs without a name of ours, is none. */
function namesIn(schema: JsonSchema): Set<string> {
  const references = JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([A-Z]\w*)"/g);
  return new Set([...references].map(([, name = '']) => name));
}
