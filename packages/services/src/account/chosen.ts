import { Prisma } from '@sleutel/db';
import { z } from 'zod';
import type { ServiceDeps } from '../core/index.ts';
import { AccountFilter } from './list-input.ts';
import { narrowingOf, withTables } from './narrowing.ts';

/** These accounts, or everybody a filter leaves. */
export const ChosenAccounts = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(10_000) }),
  z.object({ filter: AccountFilter }),
]);
export type ChosenAccounts = z.infer<typeof ChosenAccounts>;

/** A statement that gives their ids. */
export async function idsOfChosen(
  ctx: Pick<ServiceDeps, 'db' | 'now'>,
  accounts: ChosenAccounts,
): Promise<Prisma.Sql> {
  if ('ids' in accounts) return Prisma.sql`SELECT unnest(${accounts.ids}::uuid[])`;
  const { tables, condition } = await narrowingOf(ctx, accounts.filter);
  return Prisma.sql`${withTables(tables)} SELECT st.account_id FROM account_standings st WHERE ${condition}`;
}
