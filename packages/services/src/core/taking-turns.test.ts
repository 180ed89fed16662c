import { expect, test } from 'vitest';
import { takingTurns } from './taking-turns.ts';

/** Work that ends when it is told to, and says how often it began. */
function workshop() {
  const ends: ((failure?: Error) => void)[] = [];
  const work = () =>
    new Promise<number>((resolve, reject) => {
      const turn = ends.length + 1;
      ends.push((failure) => (failure ? reject(failure) : resolve(turn)));
    });
  return { work, ends };
}

test('who asks while it is worked out shares the next turn, which begins after they asked', async () => {
  const { work, ends } = workshop();
  const ask = takingTurns<number>();
  const first = ask('a', work);
  const [second, third] = [ask('a', work), ask('a', work)];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  expect(await first).toBe(1);
  const late = ask('a', work);
  expect(ends).toHaveLength(2);
  ends[1]?.();
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  ends[2]?.();
  expect(await late).toBe(3);
});

test('what is asked for by another key does not wait, and a failure is nobody else’s', async () => {
  const { work, ends } = workshop();
  const ask = takingTurns<number>();
  const [one, other, again] = [ask('a', work), ask('b', work), ask('a', work)];
  expect(ends).toHaveLength(2);
  ends[0]?.(new Error('lost'));
  await expect(one).rejects.toThrow('lost');
  ends[1]?.();
  expect(await other).toBe(2);
  ends[2]?.();
  expect(await again).toBe(3);
});
