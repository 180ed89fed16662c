import type { JsonSchema } from './schemas.ts';

const formats: Readonly<Record<string, string>> = {
  uuid: 'id',
  date: 'day',
  'date-time': 'time',
  email: 'e-mail address',
  uri: 'web address',
};

/** A form that is longer than this says nothing to anybody who reads a table. */
const longestPattern = 60;

/** What a value has to be, in a few words of Markdown. */
export function typeInWords(schema: JsonSchema): string {
  if (schema.$ref !== undefined) {
    const link = reference(nameOf(schema.$ref));
    return schema.$comment === undefined ? link : `${schema.$comment} ${link}`;
  }
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(' · ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return either(choices);
  if (Array.isArray(schema.type)) return either(schema.type.map((type) => ({ type })));
  switch (schema.type) {
    case 'string':
      return textInWords(schema);
    case 'integer':
      return `whole number${range(schema.minimum, schema.maximum)}`;
    case 'number':
      return `number${range(schema.minimum, schema.maximum)}`;
    case 'boolean':
      return '`true` · `false`';
    case 'null':
      return '`null`';
    case 'array':
      return listInWords(schema);
    case 'object':
      return isMap(schema) ? `object by name of ${typeInWords(schema.additionalProperties)}` : 'object';
    default:
      return 'any';
  }
}

/** `#/$defs/Role` → `Role`. */
export function nameOf($ref: string): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}

/** An object whose names are the caller's own. */
export function isMap(
  schema: JsonSchema,
): schema is JsonSchema & { readonly additionalProperties: JsonSchema } {
  return typeof schema.additionalProperties === 'object' && schema.properties === undefined;
}

/** A value as it is written in JSON; text without its quotes. */
export function code(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text}${fence}`;
}

/** Only JSON itself recurs without a name of ours. */
function reference(name: string): string {
  return name.startsWith('__') ? 'any JSON' : `[${name}](#${name.toLowerCase()})`;
}

/** Objects among alternatives are told apart by what they hold. */
function either(choices: readonly (JsonSchema | boolean)[]): string {
  const schemas = choices.map(schemaOf);
  const several = schemas.filter(({ properties }) => properties !== undefined).length > 1;
  const words = schemas.map((each) => (several && each.properties ? keysOf(each) : typeInWords(each)));
  return [...new Set(words)].join(' or ');
}

function schemaOf(choice: JsonSchema | boolean): JsonSchema {
  return typeof choice === 'boolean' ? {} : choice;
}

function textInWords({ format, pattern, minLength, maxLength }: JsonSchema): string {
  if (format !== undefined) return formats[format] ?? format;
  const length = range(minLength, maxLength, ' characters');
  if (pattern === undefined || pattern.length > longestPattern) return `text${length}`;
  return `text${length} like ${code(pattern)}`;
}

function listInWords({ items, prefixItems, minItems, maxItems }: JsonSchema): string {
  if (prefixItems !== undefined) {
    return `list: ${prefixItems.map((item) => typeInWords(schemaOf(item))).join(', ')}`;
  }
  const item = typeInWords(Array.isArray(items) ? {} : schemaOf(items ?? {}));
  return `list${range(minItems, maxItems)} of ${item.includes(' or ') ? `(${item})` : item}`;
}

/** `{ id, version? }`, with the values that tell it from its alternatives. */
function keysOf(schema: JsonSchema): string {
  const names = Object.entries(schema.properties ?? {}).map(([name, value]) => {
    const fixed = schemaOf(value).const;
    if (fixed !== undefined) return `${name}: ${JSON.stringify(fixed)}`;
    return schema.required?.includes(name) ? name : `${name}?`;
  });
  return `\`{ ${names.join(', ')} }\``;
}

/** ` (1–50)`, ` (at most 50)`, ` (at least 1)`; nothing where everything does. */
function range(least: number | undefined, most: number | undefined, unit = ''): string {
  const lower = least === undefined || least <= Number.MIN_SAFE_INTEGER ? undefined : least;
  const upper = most === undefined || most >= Number.MAX_SAFE_INTEGER ? undefined : most;
  if (lower === undefined && upper === undefined) return '';
  if (lower === undefined) return ` (at most ${upper}${unit})`;
  if (upper === undefined) return lower === 1 && unit !== '' ? '' : ` (at least ${lower}${unit})`;
  return lower === upper ? ` (${lower}${unit})` : ` (${lower}–${upper}${unit})`;
}
