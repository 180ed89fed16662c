import { expect, test } from 'vitest';
import { foldOf } from './fold-lines.ts';

const lines = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ kind, key: `${kind} ${index}` }));
const keys = (shown: readonly { readonly key: string }[]) => shown.map(({ key }) => key);

test('many of a kind are folded under the fifth, and the others keep their places', () => {
  const all = [...lines('promise', 8), ...lines('reply', 2)];
  const { shown, folded } = foldOf(all, new Set());
  expect(keys(shown)).toEqual([...keys(lines('promise', 5)), 'reply 0', 'reply 1']);
  expect([...folded]).toEqual([['promise 4', 3]]);
});

test('what was opened is whole, and one line is not folded', () => {
  const all = [...lines('promise', 8), ...lines('task', 6)];
  expect(foldOf(all, new Set(['promise']))).toEqual({ shown: all, folded: new Map() });
});
