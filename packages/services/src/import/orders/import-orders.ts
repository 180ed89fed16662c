import { defineVerb } from '../../core/index.ts';
import { OrdersImportInput } from '../batch/input.ts';
import type { ImportResult } from '../batch/result.ts';
import { runImport } from '../batch/run-import.ts';
import { ordersDefinition } from './definition.ts';
import { settleCodes } from './settle-codes.ts';

/** Imports orders from a CSV or XLSX file. Accounts that do not exist yet are made; codes in them are redeemed. */
export const importOrders = defineVerb({
  name: 'import.orders',
  input: OrdersImportInput,
  run: async (ctx, input): Promise<ImportResult> => {
    const result = await runImport(ctx, ordersDefinition(input.sumLines), input);
    if (result.id === null) return result;
    const refused = await settleCodes(ctx, result.id);
    return { ...result, notices: [...result.notices, ...refused] };
  },
});
