import type { Role } from '@sleutel/domain/user';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type RouterOutputs, useTRPC } from './trpc.ts';

type Myself = RouterOutputs['user']['me'];

interface Me extends Pick<Myself, 'id' | 'name' | 'image'> {
  /** None as long as the server has not said who is signed in: that one may do nothing. */
  readonly role: Role | null;
}

const notKnownYet: Me = { id: '', name: '', image: null, role: null };

/** Who is signed in; a screen need not wait for it, and shows what somebody may do once that is known. */
export function useMe(): Me {
  const trpc = useTRPC();
  return useQuery(trpc.user.me.queryOptions({})).data ?? notKnownYet;
}

/** Who is signed in, for whoever shows nothing before that is known. */
export function useMyself(): Myself {
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.user.me.queryOptions({})).data;
}
