import { expect, test } from 'vitest';
import { cutTo } from './list-width.ts';

test('a line is whole where there is room, and else ends before it in an ellipsis', () => {
  expect(cutTo(' Good day ', 8)).toBe('Good day');
  expect(cutTo('Good day', 6)).toBe('Good…');
  expect(cutTo('👩‍💼ê', 9)).toBe('👩‍💼ê');
});
