import type { useTRPCClient } from './trpc.ts';

/** Keeping a promise as it was seen, and taking that back. */
export function promiseKeeping(
  client: ReturnType<typeof useTRPCClient>,
  { id, version }: { readonly id: string; readonly version: number },
) {
  let kept = version;
  return {
    keep: async () => {
      kept = (await client.promise.keep.mutate({ id, version })).version;
    },
    takeBack: () => client.promise.update.mutate({ id, version: kept, set: { keptOn: null } }),
  };
}
