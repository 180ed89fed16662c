import { type Query, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { isPassing } from '../../lib/trpc.ts';

/** When it is asked again by itself. */
const AGAIN_MS = 10_000;

/** Whether a question of the screen is without an answer that may well come the next time; it is asked again until it comes. */
export function useUnanswered(): { readonly unanswered: boolean; readonly again: () => void } {
  const queryClient = useQueryClient();
  const cache = queryClient.getQueryCache();
  const unanswered = useSyncExternalStore(
    useCallback((changed: () => void) => cache.subscribe(changed), [cache]),
    () => cache.getAll().some(isUnanswered),
  );
  const again = useCallback(
    () => void queryClient.refetchQueries({ predicate: isUnanswered }, { cancelRefetch: false }),
    [queryClient],
  );
  useEffect(() => {
    if (!unanswered) return;
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [unanswered, again]);
  return { unanswered, again };
}

/** While it is asked again, what came last still holds. */
function isUnanswered(query: Query): boolean {
  const { error, errorUpdatedAt, dataUpdatedAt } = query.state;
  return query.isActive() && error !== null && errorUpdatedAt > dataUpdatedAt && isPassing(error);
}
