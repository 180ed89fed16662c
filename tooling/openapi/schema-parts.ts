import type { JsonSchema } from '../api-reference/schemas.ts';
import { nameOf } from '../api-reference/words.ts';

export function componentOf(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

export function saidOf(text: string): Pick<JsonSchema, 'description'> {
  return text === '' ? {} : { description: text };
}

export function orNull(schema: JsonSchema, nullable: boolean): JsonSchema {
  if (!nullable) return schema;
  if (typeof schema.type === 'string' && schema.enum === undefined) {
    return { ...schema, type: [schema.type, 'null'] } as unknown as JsonSchema;
  }
  return { anyOf: [...(schema.anyOf ?? [schema]), { type: 'null' }] };
}

/** Their own pattern only says once more, and at length, what a value of the format is. */
const formats: ReadonlySet<string> = new Set(['uuid', 'date', 'date-time', 'email', 'uri']);

/** A schema as zod writes it, in the terms of OpenAPI: named ones are components, and what says nothing is left out. */
export function inOpenApi(schema: JsonSchema): JsonSchema {
  const { $schema: _, $defs: __, pattern, minimum, maximum, $ref, ...rest } = schema;
  const written = {
    ...rest,
    ...($ref !== undefined && componentOf(nameOf($ref))),
    ...(pattern !== undefined && !formats.has(schema.format ?? '') && { pattern }),
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { minimum }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { maximum }),
  };
  return withParts(written, (part) => inOpenApi(part));
}

/** The same with the comments of the code at its fields, which are found by their path: `moved.fromCell`, `steps[].key`. */
export function described(schema: JsonSchema, comments: ReadonlyMap<string, string>, path = ''): JsonSchema {
  return withParts(schema, (part, step) => {
    if (step === null) return described(part, comments, path);
    const at = step.startsWith('.') && path === '' ? step.slice(1) : `${path}${step}`;
    const below = described(part, comments, at);
    return step === '[]' ? below : { ...below, ...saidOf(comments.get(at) ?? '') };
  });
}

/** A schema whose parts were changed; a step is `.name` to a field, `[]` into a list, null to an alternative. */
function withParts(
  schema: JsonSchema,
  change: (part: JsonSchema, step: string | null) => JsonSchema,
): JsonSchema {
  const changed = (part: JsonSchema | boolean, step: string | null) =>
    typeof part === 'boolean' ? part : change(part, step);
  const all = (parts: readonly (JsonSchema | boolean)[]) => parts.map((part) => changed(part, null));
  const { properties, items, prefixItems, additionalProperties, propertyNames, anyOf, oneOf, allOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [name, changed(part, `.${name}`)]),
      ),
    }),
    ...(items !== undefined && !Array.isArray(items) && { items: changed(items as JsonSchema, '[]') }),
    ...(prefixItems && { prefixItems: all(prefixItems) }),
    ...(additionalProperties !== undefined && {
      additionalProperties: changed(additionalProperties, '.*'),
    }),
    ...(propertyNames !== undefined && { propertyNames: changed(propertyNames, null) }),
    ...(anyOf && { anyOf: all(anyOf) }),
    ...(oneOf && { oneOf: all(oneOf) }),
    ...(allOf && { allOf: all(allOf) }),
  } as JsonSchema;
}
