import { type Query, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { isPassing, refusalOf } from '../../lib/trpc.ts';

/** When it is asked again by itself. */
const AGAIN_MS = 10_000;

interface Unanswered {
  /** A question of the screen is without an answer that may well come the next time; it is asked again until it comes. */
  readonly unanswered: boolean;
  /** Something that the screen shows is not there any more. */
  readonly gone: boolean;
  readonly again: () => void;
}

/** How what the screen had stands, where it could not be asked for again. */
export function useUnanswered(): Unanswered {
  const queryClient = useQueryClient();
  const cache = queryClient.getQueryCache();
  const subscribe = useCallback((changed: () => void) => cache.subscribe(changed), [cache]);
  const unanswered = useSyncExternalStore(subscribe, () => cache.getAll().some(isUnanswered));
  const gone = useSyncExternalStore(subscribe, () => cache.getAll().some(isGone));
  const again = useCallback(
    () => void queryClient.refetchQueries({ predicate: isUnanswered }, { cancelRefetch: false }),
    [queryClient],
  );
  useEffect(() => {
    if (!unanswered) return;
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [unanswered, again]);
  return { unanswered, gone, again };
}

function isUnanswered(query: Query): boolean {
  const error = lastErrorOf(query);
  return error !== null && isPassing(error);
}

function isGone(query: Query): boolean {
  const error = lastErrorOf(query);
  return error !== null && query.state.data !== undefined && refusalOf(error).status === 'NOT_FOUND';
}

/** Why something that is shown was not answered the last time. While it is asked again, that still holds. */
function lastErrorOf(query: Query): unknown {
  const { error, errorUpdatedAt, dataUpdatedAt } = query.state;
  return query.isActive() && errorUpdatedAt > dataUpdatedAt ? error : null;
}
