import { z } from 'zod';

/** Weight of an account in the measure. */
export const AbcClass = z.enum(['A', 'B', 'C']);
export type AbcClass = z.infer<typeof AbcClass>;

/** Evenness of an account's months; `new` has too few months to tell. */
export const XyzClass = z.enum(['X', 'Y', 'Z', 'new']);
export type XyzClass = z.infer<typeof XyzClass>;

/** Both classes in one word: `AX` … `CZ`, and `A-new` … `C-new`. */
export const Cell = z.enum(['AX', 'AY', 'AZ', 'A-new', 'BX', 'BY', 'BZ', 'B-new', 'CX', 'CY', 'CZ', 'C-new']);
export type Cell = z.infer<typeof Cell>;

export function cellOf(abc: AbcClass, xyz: XyzClass): Cell {
  return xyz === 'new' ? `${abc}-new` : `${abc}${xyz}`;
}
