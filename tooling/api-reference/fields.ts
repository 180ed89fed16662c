import type { JsonSchema } from './schemas.ts';
import { code, isMap, typeInWords } from './words.ts';

/** A field of an input, a row of a table. */
export interface Field {
  /** `moved.fromCell`; `steps[].key` in a list, `names.*` where names are the caller's own. */
  readonly path: string;
  readonly required: boolean;
  readonly type: string;
  /** What it is where it is left out. */
  readonly preset: string | null;
  readonly comment: string;
}

/** The fields of an object and of those within it; named schemas are left to their own tables. */
export function fieldsOf(schema: JsonSchema, comments: ReadonlyMap<string, string>): Field[] {
  const fields = new Map<string, Field>();
  const visit = (each: JsonSchema, prefix: string): void => {
    const objects = objectsIn(each);
    for (const { object, suffix } of objects) {
      for (const [name, value] of Object.entries(object.properties ?? {})) {
        // What tells alternatives apart stands in their type.
        if (typeof value === 'boolean' || (objects.length > 1 && value.const !== undefined)) continue;
        const path = joined(`${prefix}${suffix}`, name);
        const required = object.required?.includes(name) ?? false;
        const preset = value.default === undefined ? null : code(value.default);
        const field = { path, required, type: typeInWords(value), preset, comment: comments.get(path) ?? '' };
        if (!fields.has(`${path} ${field.type}`)) fields.set(`${path} ${field.type}`, field);
        visit(value, path);
      }
    }
  };
  visit(schema, '');
  return [...fields.values()];
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path.replace(/^\./, '')}.${name}`;
}

interface Found {
  readonly object: JsonSchema;
  readonly suffix: string;
}

/** The objects that a value may be, or may be a list of. */
function objectsIn(schema: JsonSchema): Found[] {
  if (schema.properties !== undefined) return [{ object: schema, suffix: '' }];
  if (isMap(schema)) return below('.*', schema.additionalProperties);
  if (typeof schema.items === 'object' && !Array.isArray(schema.items)) return below('[]', schema.items);
  return (schema.anyOf ?? schema.oneOf ?? []).flatMap((choice) =>
    typeof choice === 'boolean' ? [] : objectsIn(choice),
  );
}

function below(suffix: string, schema: JsonSchema): Found[] {
  return objectsIn(schema).map((found) => ({ ...found, suffix: `${suffix}${found.suffix}` }));
}
