import { basename } from 'node:path';
import { encodings, isDateFormat } from '@sleutel/domain/import';
import { z } from 'zod';

/** How far an import is. */
export interface ImportProgress {
  readonly stage: 'reading' | 'merging';
  readonly bytes: number;
  readonly bytesRead: number;
  readonly rows: number;
}

const Progress = z.custom<(progress: ImportProgress) => void>((value) => typeof value === 'function');

/** What every import takes: a file, and how to read it. */
export const ImportInput = z
  .object({
    path: z.string().min(1),
    /** What the file is called where its path does not say it, as with an upload. */
    fileName: z.string().min(1).max(300).optional(),
    /** Target column → header of the file. */
    map: z.record(z.string(), z.string()).default({}),
    /** Reads the columns of `map` alone, and guesses none. */
    onlyMap: z.boolean().default(false),
    /** The form of dates, such as `DD/MM/YYYY`, or `excel`. Default ISO 8601. */
    dateFormat: z
      .string()
      .refine(isDateFormat, { error: 'is no form of dates; write it like DD/MM/YYYY, or excel' })
      .optional(),
    decimal: z.enum(['point', 'comma']).optional(),
    /** In which a CSV file is written. Default UTF-8. */
    encoding: z.enum(encodings).optional(),
    /** The sheet of a workbook. Default the first. */
    sheet: z.string().optional(),
    /** Does everything and takes it back. */
    dryRun: z.boolean().default(false),
    /** Under which the import is kept. Default one made for it. */
    id: z.uuid().optional(),
    /** Tells row by row, for the first of them, what is new, what changes and what is rejected. */
    difference: z.boolean().default(false),
    /** Where to write the rows that did not land. Default nowhere. */
    rejectsPath: z.string().optional(),
    onProgress: Progress.optional(),
  })
  .transform((input) => ({ ...input, fileName: input.fileName ?? basename(input.path) }));
export type ImportInput = z.output<typeof ImportInput>;

export const OrdersImportInput = z.intersection(
  ImportInput,
  z.object({
    /** Rows with one order number are lines of one order, to be added up. */
    sumLines: z.boolean().default(false),
  }),
);
export type OrdersImportInput = z.output<typeof OrdersImportInput>;
