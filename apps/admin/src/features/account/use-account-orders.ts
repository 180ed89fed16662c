import { useQuery } from '@tanstack/react-query';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';

export type AccountOrders = RouterOutputs['account']['orders'];

const newest = 10;

/** The orders of an account, asked for once for all that is drawn of them. */
export function useAccountOrders(accountId: string) {
  const trpc = useTRPC();
  return useQuery(trpc.account.orders.queryOptions({ id: accountId, limit: newest }));
}
