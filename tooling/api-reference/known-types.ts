import type { JsonSchema } from './schemas.ts';

/** A field, with the one value it has where it tells alternatives apart. */
export interface ShapeField {
  readonly name: string;
  readonly value?: unknown;
}

/** With fewer fields than this an object may look like another one by chance. */
const fewestFields = 4;

/**
 * What names the fields of an object, or of several that it may be; null where too little does. Types of the code that
 * were inferred from a schema have no name, but its fields.
 */
export function shapeOf(alternatives: readonly (readonly ShapeField[])[]): string | null {
  const isTelling = (fields: readonly ShapeField[]) =>
    fields.length >= fewestFields || fields.some(({ value }) => value !== undefined);
  if (alternatives.length === 0 || !alternatives.every(isTelling)) return null;
  return alternatives
    .map((fields) =>
      fields
        .map(({ name, value }) => `${name}=${JSON.stringify(value ?? null)}`)
        .sort()
        .join(),
    )
    .sort()
    .join('|');
}

/** What the words of a list have in common with the same list elsewhere. */
export function wordsOf(words: readonly unknown[]): string {
  return words.map(String).sort().join('|');
}

/** The named schemas by their words, or by the shape of their objects. */
export function knownTypes(
  types: readonly (readonly [name: string, schema: JsonSchema])[],
): Map<string, string> {
  const known = new Map<string, string>();
  for (const [name, schema] of types) {
    const key = schema.enum ? wordsOf(schema.enum) : shapeOf(alternativesOf(schema));
    if (key !== null && !known.has(key)) known.set(key, name);
  }
  return known;
}

function alternativesOf(schema: JsonSchema): ShapeField[][] {
  if (schema.properties !== undefined) {
    return [
      Object.entries(schema.properties).map(([name, value]) => ({
        name,
        value: typeof value === 'object' ? value.const : undefined,
      })),
    ];
  }
  const choices = schema.anyOf ?? schema.oneOf ?? [];
  const found = choices.map((choice) => (typeof choice === 'object' ? alternativesOf(choice) : []));
  return found.every((each) => each.length === 1) ? found.flat() : [];
}
