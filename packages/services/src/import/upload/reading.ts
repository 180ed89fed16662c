import { encodings, importKinds, isDateFormat } from '@sleutel/domain/import';
import { z } from 'zod';

/** How the rows of a sheet are read. */
export const Reading = z.object({
  /** Target column → header of the file; a column that is not named here is not read. */
  map: z.record(z.string(), z.string()).default({}),
  dateFormat: z.string().refine(isDateFormat, { error: 'is no form of dates' }).nullish(),
  decimal: z.enum(['point', 'comma']).nullish(),
  /** In which a CSV file is written; UTF-8 where nobody said any. */
  encoding: z.enum(encodings).nullish(),
  /** Rows with one order number are lines of one order. */
  sumLines: z.boolean().default(false),
});
export type Reading = z.output<typeof Reading>;

export const Kind = z.enum(importKinds);
