import { LeadSource } from '@sleutel/domain/account';
import { BoardColumn } from '@sleutel/domain/qualification';
import { z } from 'zod';

/** Stands for prospects that nobody manages. */
export const nobody = 'nobody';

/** Where leads are known to come from, and that nobody knows. */
export const Source = z.union([LeadSource, z.literal('unknown')]);
export type Source = z.infer<typeof Source>;

export const BoardSearch = z.object({
  source: Source.optional().catch(undefined),
  /** A manager by id. */
  owner: z.string().optional().catch(undefined),
  /** One column by itself. */
  column: BoardColumn.optional().catch(undefined),
  /** Of that column, counted from 1. */
  page: z.int().min(1).optional().catch(undefined),
});
export type BoardSearch = z.infer<typeof BoardSearch>;

/** Cards of a column that stands among the others, and of one that stands by itself. */
export const pageSize = { among: 12, alone: 48 } as const;

/** The question to the server behind an address. */
export function toBoardInput({ source, owner, column, page = 1 }: BoardSearch) {
  return {
    ...(source === undefined ? {} : { source }),
    ...(owner === undefined ? {} : { ownerId: owner === nobody ? null : owner }),
    ...(column === undefined
      ? { limit: pageSize.among }
      : { column, limit: pageSize.alone, offset: (page - 1) * pageSize.alone }),
  };
}
