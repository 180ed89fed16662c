import type { Db } from '@sleutel/db';

type Pool = Db['pool'];

/** Runs looked at lately by a process; a run is a few kilobytes. */
const most = 100;

/**
 * Remembers what was worked out of runs: they never change. Those who ask at once wait for one answer, and a failure is
 * forgotten.
 */
export function remembered<Runs extends readonly { readonly id: string }[], T>(
  work: (pool: Pool, ...runs: Runs) => Promise<T>,
): (pool: Pool, ...runs: Runs) => Promise<T> {
  const answers = new WeakMap<Pool, Map<string, Promise<T>>>();
  return (pool, ...runs) => {
    const known = answers.get(pool) ?? new Map<string, Promise<T>>();
    answers.set(pool, known);
    const key = runs.map(({ id }) => id).join(' ');
    const answer = known.get(key) ?? work(pool, ...runs);
    known.delete(key);
    known.set(key, answer);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    answer.catch(() => known.delete(key));
    return answer;
  };
}
