import type { RouterOutputs } from '../../lib/trpc.ts';

/** One of two accounts beside each other. */
export type Compared = RouterOutputs['duplicate']['compare'][number];
export type Field = keyof Compared['values'];

// Object.keys forgets the names its argument was typed with.
export function fieldsOf({ values }: Compared): Field[] {
  return Object.keys(values) as Field[];
}
