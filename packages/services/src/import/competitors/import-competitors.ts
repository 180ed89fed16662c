import { defineVerb } from '../../core/index.ts';
import { ImportInput } from '../batch/input.ts';
import type { ImportResult } from '../batch/result.ts';
import { runImport } from '../batch/run-import.ts';
import { competitorsDefinition } from './definition.ts';

/** Imports competitors, and which accounts they are after, from a CSV or XLSX file. */
export const importCompetitors = defineVerb({
  name: 'import.competitors',
  input: ImportInput,
  run: (ctx, input): Promise<ImportResult> => runImport(ctx, competitorsDefinition, input),
});
