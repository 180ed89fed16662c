import { expect, test } from 'vitest';
import { textOf } from './message-text.ts';

test('a text is put together from its own pieces and those it shares', () => {
  expect(textOf('whole')).toBe('whole');
  expect(textOf({ markup: ['<p>', '</p>'], pieces: [0, 'Anna', '', 1, 0, 1] })).toBe('<p>Anna</p><p></p>');
  expect(textOf({ markup: [], pieces: [] })).toBe('');
});

test.each([2, -1, 0.5, Number.NaN])('a piece that names no markup, %d, is an error', (place) => {
  expect(() => textOf({ markup: ['a', 'b'], pieces: [0, place] })).toThrow(RangeError);
});
