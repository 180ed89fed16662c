import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from './fields.ts';
import { type JsonSchema, jsonSchemas } from './schemas.ts';
import { typeInWords } from './words.ts';

const Colour = z.enum(['red', 'blue']);
const toJson = jsonSchemas([{ name: 'Colour', schema: Colour, door: 'colour/index.ts' }]);

test.each([
  [z.string().min(1).max(20), 'text (1–20 characters)'],
  [z.string().min(1), 'text'],
  [z.string().regex(/^[A-Z]{2}$/), 'text like `^[A-Z]{2}$`'],
  [z.uuid(), 'id'],
  [z.iso.date().nullable(), 'day or `null`'],
  [z.iso.datetime({ offset: true }), 'time'],
  [z.int().min(1).max(200), 'whole number (1–200)'],
  [z.int().min(0), 'whole number (at least 0)'],
  [z.int(), 'whole number'],
  [z.boolean(), '`true` · `false`'],
  [z.enum(['a', 'b']), '`a` · `b`'],
  [Colour.optional(), '[Colour](#colour)'],
  [z.array(z.string().nullable()).max(5), 'list (at most 5) of (text or `null`)'],
  [z.tuple([z.number(), z.string()]), 'list: number, text'],
  [z.record(z.string(), z.number()), 'object by name of number'],
  [z.object({ a: z.string() }), 'object'],
  [
    z.union([z.object({ id: z.uuid() }), z.object({ name: z.string(), year: z.int().optional() })]),
    '`{ id }` or `{ name, year? }`',
  ],
  [
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a') }),
      z.object({ kind: z.literal('b'), x: z.int() }),
    ]),
    '`{ kind: "a" }` or `{ kind: "b", x }`',
  ],
  [z.json(), 'any JSON'],
  [z.unknown(), 'any'],
])('%# says what a value has to be', (schema, words) => {
  expect(typeInWords(toJson(z.object({ field: schema })).properties?.['field'] as JsonSchema)).toBe(words);
});

test('fields within fields have their whole path, what they are by default, and their comment', () => {
  const schema = z.object({
    limit: z.int().default(50),
    steps: z.array(z.object({ key: z.string() })),
    names: z.record(z.string(), z.object({ title: z.string() })).optional(),
  });
  const comments = new Map([['steps[].key', 'What it is called.']]);
  expect(fieldsOf(toJson(schema), comments)).toMatchObject([
    { path: 'limit', required: false, preset: '`50`', comment: '' },
    { path: 'steps', required: true, preset: null },
    { path: 'steps[].key', required: true, type: 'text', comment: 'What it is called.' },
    { path: 'names', required: false },
    { path: 'names.*.title', required: true },
  ]);
});

test('what tells alternatives apart stands in their type and is no field', () => {
  const schema = z.union([
    z.object({ kind: z.literal('day'), at: z.iso.date() }),
    z.object({ kind: z.literal('wait'), days: z.int() }),
  ]);
  expect(fieldsOf(toJson(z.object({ when: schema })), new Map()).map(({ path }) => path)).toEqual([
    'when',
    'when.at',
    'when.days',
  ]);
});
