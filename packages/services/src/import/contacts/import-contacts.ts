import { defineVerb } from '../../core/index.ts';
import { ImportInput } from '../batch/input.ts';
import type { ImportResult } from '../batch/result.ts';
import { runImport } from '../batch/run-import.ts';
import { contactsDefinition } from './definition.ts';

/** Imports people and where they stand in accounts, from a CSV or XLSX file. */
export const importContacts = defineVerb({
  name: 'import.contacts',
  input: ImportInput,
  run: (ctx, input): Promise<ImportResult> => runImport(ctx, contactsDefinition, input),
});
