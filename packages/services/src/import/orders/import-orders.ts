import { defineVerb } from '../../core/index.ts';
import { OrdersImportInput } from '../batch/input.ts';
import type { ImportResult } from '../batch/result.ts';
import { runImport } from '../batch/run-import.ts';
import { ordersDefinition } from './definition.ts';

/** Imports orders from a CSV or XLSX file. Accounts that do not exist yet are made. */
export const importOrders = defineVerb({
  name: 'import.orders',
  input: OrdersImportInput,
  run: (ctx, input): Promise<ImportResult> => runImport(ctx, ordersDefinition(input.sumLines), input),
});
