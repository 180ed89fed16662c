import { defineVerb } from '../../core/index.ts';
import { OrdersImportInput } from '../batch/input.ts';
import type { ImportResult } from '../batch/result.ts';
import { runImport } from '../batch/run-import.ts';
import { ordersDefinition } from './definition.ts';
import { settleCodes } from './settle-codes.ts';
import { wakeBuyers } from './wake-buyers.ts';

/** Imports orders from a CSV or XLSX file. Accounts that do not exist yet are made; codes in them are redeemed. */
export const importOrders = defineVerb({
  name: 'import.orders',
  input: OrdersImportInput,
  run: async (ctx, input): Promise<ImportResult> => {
    const result = await runImport(ctx, ordersDefinition(input.sumLines), input);
    if (result.id === null) return result;
    await wakeBuyers(ctx, result.id);
    const refused = await settleCodes(ctx, result.id);
    return { ...result, notices: [...result.notices, ...refused] };
  },
});
