import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwritable } from './unwritable.ts';

test.each([
  [{ name: 'Anna\0Botha' }, ['name']],
  [{ id: 'a', values: { tags: ['new', 'half \ud800'] } }, ['values', 'tags', 1]],
  [{ fields: { 'a\0b': 1 } }, ['fields']],
  ['\udc00', []],
])('%j is not kept, and it is said where', (input, path) => {
  expect(unwritable(input)).toEqual(path);
});

test('what people write is kept: any script, pictures, line breaks', () => {
  const wellFormed = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
  fc.assert(fc.property(fc.jsonValue({ stringUnit: fc.constantFrom('é', '字', '👩‍🌾', '\n') }), reads));
  fc.assert(fc.property(wellFormed, reads));
  function reads(input: unknown) {
    expect(unwritable(input)).toBeNull();
  }
});

test('what is no JSON is not looked into', () => {
  expect(
    unwritable({ bytes: new Uint8Array([0, 1]), body: new Map([['a', '\0']]), at: new Date(0) }),
  ).toBeNull();
});

test('no depth is too much', () => {
  let input: unknown = '\0';
  for (let level = 0; level < 200_000; level += 1) input = [input];
  expect(unwritable(input)).toHaveLength(200_000);
});
