import { defineVerb } from '../../core/index.ts';
import { ImportInput } from '../batch/input.ts';
import type { ImportResult } from '../batch/result.ts';
import { runImport } from '../batch/run-import.ts';
import { tendersDefinition } from './definition.ts';

/** Imports tenders of accounts, with what became of them and why, from a CSV or XLSX file. */
export const importTenders = defineVerb({
  name: 'import.tenders',
  input: ImportInput,
  run: (ctx, input): Promise<ImportResult> => runImport(ctx, tendersDefinition, input),
});
