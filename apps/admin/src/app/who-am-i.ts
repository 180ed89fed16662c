import type { QueryClient } from '@tanstack/react-query';
import { refusalOf, trpcClient } from '../lib/trpc.ts';

/** The signed-in user, asked once and kept; null at the door. Any other failure is thrown. */
export async function whoAmI(queryClient: QueryClient) {
  return queryClient.ensureQueryData({
    queryKey: ['who-am-i'],
    queryFn: async () => {
      try {
        return await trpcClient.user.me.query({});
      } catch (error) {
        if (refusalOf(error).status === 'UNAUTHORIZED') return null;
        throw error;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
