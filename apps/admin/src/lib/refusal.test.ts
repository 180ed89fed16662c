import { expect, test } from 'vitest';
import { namedIn } from './refusal.ts';

test('a refusal names texts and lists of texts, and nothing else', () => {
  const detail = { programmes: ['Autumn', 'Spring'], id: 'x', version: 3, at: null };
  expect(namedIn(detail)).toEqual({ programmes: 'Autumn, Spring', id: 'x' });
  expect(namedIn(null)).toEqual({});
  expect(namedIn('text')).toEqual({});
});
