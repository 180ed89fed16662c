import { z } from 'zod';
import { ownFieldAt, spelledPath } from './own-field.ts';
import { VARIABLE_PATHS, type VariablePath, variableAt, variableOf } from './variable.ts';

/** What may be known or not of a recipient: a nullable variable, past orders, an offer made before the message. */
export const KNOWABLE = [
  'orders',
  'offer',
  ...VARIABLE_PATHS.filter((path) => variableOf(path).nullable && !variableOf(path).loop),
] as const;

/** What can be counted. */
export const COUNTABLE: readonly VariablePath[] = VARIABLE_PATHS.filter(
  (path) => variableOf(path).type === 'integer',
);

/** As long as the path of a field with the longest name. */
const what = z.string().max(130);

/**
 * For whom a block is shown. `what` is one of `KNOWABLE` or a field of the company's own, or, for a comparison, of `COUNTABLE`; a comparison never
 * holds for what is not known.
 */
export const Condition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), what }),
  z.object({ kind: z.literal('unknown'), what }),
  z.object({ kind: z.literal('atLeast'), what, number: z.int().min(0).max(1_000_000) }),
  z.object({ kind: z.literal('below'), what, number: z.int().min(0).max(1_000_000) }),
]);
export type Condition = z.infer<typeof Condition>;

/** Whether it asks for something there is. */
export function isAnswerable({ kind, what }: Condition): boolean {
  const counts = kind === 'atLeast' || kind === 'below';
  const known: readonly string[] = counts ? COUNTABLE : KNOWABLE;
  return known.includes(what) || (!counts && ownFieldAt(what) !== null);
}

/** The variables that surely have a value wherever the block is shown. */
export function surelyKnown(condition: Condition | undefined): readonly string[] {
  if (!condition || condition.kind === 'unknown') return [];
  return variableAt(condition.what) ? [spelledPath(condition.what)] : [];
}

/** Whether an offer was surely made wherever the block is shown. */
export function surelyOffered(condition: Condition | undefined): boolean {
  return condition?.kind === 'known' && condition.what === 'offer';
}
