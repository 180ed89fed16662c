import { useQuery } from '@tanstack/react-query';
import { useFigures } from '../../lib/figures.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** Writes an amount in the company's currency. */
export function useMoney(): (amount: string) => string {
  const trpc = useTRPC();
  const { money } = useFigures();
  const { data } = useQuery(trpc.company.get.queryOptions({}));
  return (amount) => money(amount, data?.currency ?? null);
}
