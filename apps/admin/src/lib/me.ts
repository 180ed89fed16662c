import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from './trpc.ts';

/** Who is signed in. */
export function useMe() {
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.user.me.queryOptions({})).data;
}
