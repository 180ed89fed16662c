import { z } from 'zod';
import { freeKey } from '../key/index.ts';

/** Names a solution where rows do: it stays when the name changes. */
export const SolutionKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is no key of a solution');
export type SolutionKey = z.infer<typeof SolutionKey>;

/** Characters of a name. */
export const LONGEST_SOLUTION = 80;

/** Something the company sells: a product, a service, or a whole range of them. */
export const Solution = z.strictObject({
  key: SolutionKey,
  name: z.string().trim().min(1).max(LONGEST_SOLUTION),
});
export type Solution = z.infer<typeof Solution>;

export const MOST_SOLUTIONS = 40;

/** The company's range, in its own order. What is taken out of it is asked of no account any more, and comes back with it. */
export const Solutions = z
  .array(Solution)
  .max(MOST_SOLUTIONS)
  .superRefine((range, context) => {
    for (const [index, { key, name }] of range.entries()) {
      const before = range.slice(0, index);
      if (before.some((each) => each.key === key))
        context.addIssue(twice([index, 'key'], 'names a key twice'));
      else if (before.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
        context.addIssue(twice([index, 'name'], 'is the name of two'));
      }
    }
  });

function twice(path: (string | number)[], message: string) {
  return { code: 'custom', path, message, params: { code: 'twice' } } as const;
}

/** A key for a solution of that name that no other has. */
export function solutionKey(name: string, taken: ReadonlySet<SolutionKey>): SolutionKey {
  return freeKey(name, taken, 'solution');
}
