import { useEffect } from 'react';
import { putSignedOut } from '../lib/signed-out.ts';
import { trpcClient } from '../lib/trpc.ts';

/** Goes on once somebody who was signed out here is signed in again in another tab, and comes back to this one. */
export function useSignInElsewhere(id: string, onIn: () => Promise<unknown>): void {
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const me = await trpcClient.user.me.query({}).catch(() => null);
      if (me?.id !== id) return;
      putSignedOut(false);
      await onIn();
    };
    const onSight = () => void look();
    document.addEventListener('visibilitychange', onSight);
    window.addEventListener('focus', onSight);
    return () => {
      document.removeEventListener('visibilitychange', onSight);
      window.removeEventListener('focus', onSight);
    };
  }, [id, onIn]);
}
