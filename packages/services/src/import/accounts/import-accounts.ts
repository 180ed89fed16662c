import { defineVerb } from '../../core/index.ts';
import { ImportInput } from '../batch/input.ts';
import type { ImportResult } from '../batch/result.ts';
import { runImport } from '../batch/run-import.ts';
import { accountsDefinition } from './definition.ts';

/** Imports accounts from a CSV or XLSX file: companies, their place in a group, who owns them. */
export const importAccounts = defineVerb({
  name: 'import.accounts',
  input: ImportInput,
  run: (ctx, input): Promise<ImportResult> => runImport(ctx, accountsDefinition, input),
});
