import { defineVerb, type ServiceContext } from '../../core/index.ts';
import { redeemFromOrders } from '../../offer/index.ts';
import { OrdersImportInput } from '../batch/input.ts';
import type { ImportResult } from '../batch/result.ts';
import { runImport } from '../batch/run-import.ts';
import { ordersDefinition } from './definition.ts';

/** Imports orders from a CSV or XLSX file. Accounts that do not exist yet are made; codes in them are redeemed. */
export const importOrders = defineVerb({
  name: 'import.orders',
  input: OrdersImportInput,
  run: async (ctx, input): Promise<ImportResult> => {
    const result = await runImport(ctx, ordersDefinition(input.sumLines), input);
    if (result.id !== null) await redeem(ctx, result.id);
    return result;
  },
});

/** The orders have landed whatever becomes of this; a sweep finds codes that are left. */
async function redeem(ctx: ServiceContext, importId: string): Promise<void> {
  await redeemFromOrders(ctx, { importId }).catch((error: unknown) =>
    ctx.log.warn({ importId, error }, 'codes in imported orders wait for the sweep'),
  );
}
