import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { useEffect } from 'react';
import { onRoleRefused } from '../lib/role-refused.ts';
import { refusalOf, trpcClient, useTRPC } from '../lib/trpc.ts';

/** Asks who is signed in, once, and waits for nothing: a screen asks for its own beside it. */
export function askWhoAmI(queryClient: QueryClient): void {
  const trpc = createTRPCOptionsProxy({ client: trpcClient, queryClient });
  void queryClient.prefetchQuery(trpc.user.me.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }));
}

/**
 * Whether somebody is there who was never let in; whoever was, and whose session ended, is not sent away from what they
 * do. Throws where that could not be asked.
 */
export function useIsStranger(): boolean {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.user.me.queryOptions(
      {},
      { throwOnError: (failed, { state }) => state.data === undefined && !isStranger(failed) },
    ),
  );
  return data === undefined && error !== null && isStranger(error);
}

/** Whether somebody has to switch on two-factor authentication before anything else. */
export function useIsBare(): boolean {
  const trpc = useTRPC();
  return useQuery(trpc.user.me.queryOptions({})).data?.twoFactorFirst === true;
}

/** Whoever is refused something for their role may have another by now: the screens then show what that one may. */
export function useRoleNews(): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(
    () => onRoleRefused(() => void queryClient.invalidateQueries(trpc.user.me.queryFilter({}))),
    [trpc, queryClient],
  );
}

/** Whether an error says that of whoever is signed in. */
export function isBare(error: unknown): boolean {
  return refusalOf(error).reason === 'two-factor-first';
}

/** Whether an error says of somebody who was never let in that they are not. */
export function useIsRefusedStranger(error: unknown): boolean {
  const trpc = useTRPC();
  const known = useQueryClient().getQueryData(trpc.user.me.queryKey({})) !== undefined;
  return !known && isStranger(error);
}

function isStranger(error: unknown): boolean {
  return refusalOf(error).status === 'UNAUTHORIZED';
}
