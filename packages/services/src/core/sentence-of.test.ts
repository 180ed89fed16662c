import { expect, test } from 'vitest';
import { z } from 'zod';
import { sentenceOf } from './sentence-of.ts';

const Schema = z.strictObject({
  code: z.string(),
  email: z.email({ error: 'is no e-mail address' }).optional(),
  size: z.int().max(9).optional(),
});

test('where several forms would do, the one that nearly fits counts', () => {
  const id = z.strictObject({ id: z.string() });
  const { error } = z.union([id, Schema]).safeParse({ code: 'x', email: 'foo' });
  expect(error && sentenceOf(error)).toBe('email is no e-mail address.');
});

test('where each form has fields too many, it is the form with the fewest', () => {
  const known = z.strictObject({ id: z.string(), details: z.strictObject({ role: z.string().optional() }) });
  const fresh = z.strictObject({ details: Schema });
  const said = (input: unknown) => {
    const { error } = z.union([known, fresh]).safeParse(input);
    return error && sentenceOf(error);
  };
  expect(said({ id: 'a', details: { code: 'x' } })).toBe(
    'details is not as it should be: unrecognized key: "code".',
  );
  expect(said({ code: 'x' })).toBe(
    'details is missing. The input is not as it should be: unrecognized key: "code".',
  );
});

test.each([
  [{}, 'code is missing.'],
  [null, 'The input must be an object.'],
  [{ code: 5 }, 'code must be a string.'],
  [{ code: 'x', email: 'foo' }, 'email is no e-mail address.'],
  [{ code: 'x', size: 10 }, 'size is not as it should be: too big: expected number to be <=9.'],
  [{ size: 10 }, 'code is missing. size is not as it should be: too big: expected number to be <=9.'],
])('of %j is said: %s', (input, words) => {
  const { error } = Schema.safeParse(input);
  expect(error && sentenceOf(error)).toBe(words);
});
