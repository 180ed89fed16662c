import { expect, test } from 'vitest';
import { gathering } from './gathering.ts';

/** Rounds that end when they are told to. */
function rounds() {
  const begun: { readonly items: readonly number[]; end(error?: Error): void }[] = [];
  const ask = gathering<number, number>(
    (items) =>
      new Promise((resolve, reject) => {
        begun.push({ items, end: (error) => (error ? reject(error) : resolve(items.length)) });
      }),
  );
  return { begun, ask };
}

/** What was asked for has had its turn by then. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('who asks while a round is under way comes into the next, all of them together', async () => {
  const { begun, ask } = rounds();
  const first = ask(1);
  await settled();
  const others = [ask(2), ask(3), ask(4)];
  await settled();
  expect(begun.map(({ items }) => items)).toEqual([[1]]);
  begun[0]?.end();
  expect(await first).toBe(1);
  await settled();
  expect(begun.map(({ items }) => items)).toEqual([[1], [2, 3, 4]]);
  begun[1]?.end();
  expect(await Promise.all(others)).toEqual([3, 3, 3]);
});

test('a round that fails fails for those who were in it, and the next begins all the same', async () => {
  const { begun, ask } = rounds();
  const first = ask(1);
  await settled();
  const second = ask(2);
  begun[0]?.end(new Error('no database'));
  await expect(first).rejects.toThrow('no database');
  await settled();
  begun[1]?.end();
  expect(await second).toBe(1);
});

test('no round takes more than five hundred, and nobody is left out', async () => {
  const { begun, ask } = rounds();
  const all = Array.from({ length: 1_201 }, (_, index) => ask(index));
  const took: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    await settled();
    const round = begun[index];
    took.push(...(round?.items ?? []));
    round?.end();
  }
  await Promise.all(all);
  expect(begun.map(({ items }) => items.length)).toEqual([500, 500, 201]);
  expect(took).toEqual(Array.from({ length: 1_201 }, (_, index) => index));
});
