import type { RouterOutputs } from '../../lib/trpc.ts';

/** One of two accounts that may be the same. */
export type Compared = RouterOutputs['duplicate']['compare'][number];
export type Field = keyof Compared['values'];

export function fieldsOf({ values }: Compared): Field[] {
  return Object.keys(values) as Field[];
}
