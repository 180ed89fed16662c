import { describeNotice, describeReason } from '@sleutel/domain/import';
import { z } from 'zod';
import { defineVerb, notFound } from '../../core/index.ts';
import type { ImportProgress } from '../batch/input.ts';
import type { ImportKind, ImportResult } from '../batch/result.ts';
import { Problem } from './problem.ts';
import { Reading } from './reading.ts';

export interface UploadSheetView {
  readonly id: string;
  /** Null for a CSV file. */
  readonly sheet: string | null;
  readonly header: readonly string[];
  readonly samples: readonly (readonly string[])[];
  /**
   * Words of a CSV file whose bytes are not UTF-8, as Windows-1252 reads them. None where all of it is UTF-8, or
   * the file says itself what it is.
   */
  readonly notUtf8: readonly string[];
  readonly kind: ImportKind | null;
  readonly reading: Reading;
  readonly state: 'open' | 'toTry' | 'trying' | 'tried' | 'toLand' | 'landing' | 'landed';
  readonly progress: ImportProgress | null;
  /** What the last dry run showed. */
  readonly trial: Trial | null;
  readonly problem: Problem | null;
  readonly importId: string | null;
  readonly version: number;
}

export interface Trial extends ImportResult {
  /** The notices in English. */
  readonly noticeTexts: readonly string[];
  /** The reasons of the rejected rows in English, in their order. */
  readonly reasonTexts: readonly string[];
}

export interface UploadView {
  readonly id: string;
  readonly fileName: string;
  readonly looked: boolean;
  readonly problem: Problem | null;
  readonly sheets: readonly UploadSheetView[];
}

/** One dropped file with its sheets, and how far each is. */
export const getUpload = defineVerb({
  name: 'import.upload',
  input: z.object({ id: z.uuid() }),
  run: async ({ db: { prisma } }, { id }): Promise<UploadView> => {
    const found = await prisma.upload.findUnique({
      where: { id },
      include: { sheets: { orderBy: { position: 'asc' } } },
    });
    if (found === null) throw notFound('upload', id);
    return {
      id,
      fileName: found.fileName,
      looked: found.looked,
      problem: Problem.nullable().parse(found.problem),
      sheets: found.sheets.map((sheet) => ({
        id: sheet.id,
        sheet: sheet.sheet,
        header: sheet.header,
        samples: z.array(z.array(z.string())).parse(sheet.samples),
        notUtf8: sheet.notUtf8,
        kind: sheet.kind,
        reading: Reading.parse(sheet.reading),
        state: sheet.state,
        progress: kept<ImportProgress>(sheet.progress),
        trial: trialOf(kept<ImportResult>(sheet.trial)),
        problem: Problem.nullable().parse(sheet.problem),
        importId: sheet.importId,
        version: sheet.version,
      })),
    };
  },
});

function trialOf(result: ImportResult | null): Trial | null {
  if (result === null) return null;
  return {
    ...result,
    noticeTexts: result.notices.map(describeNotice),
    reasonTexts: (result.difference?.rejected ?? []).map(({ reason }) => describeReason(reason)),
  };
}

/** Written by the worker alone, so what is kept is what it wrote; the cast says no more. */
function kept<Value>(value: unknown): Value | null {
  return value as Value | null;
}
