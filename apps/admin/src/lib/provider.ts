import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { askDoor, saidIn } from './ask-door.ts';

const Ways = z.object({ provider: z.object({ name: z.string() }).nullable() });

/** The company's own identity provider, null where there is none. */
export const providerQuery = queryOptions({
  queryKey: ['sign-in', 'provider'],
  queryFn: async () => {
    const answer = await fetch('/api/sign-in');
    return Ways.parse(await answer.json()).provider;
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Why nobody was sent to the provider. */
export type DepartureProblem = 'away' | 'tooMany' | 'unreachable';

/** The address there, from where somebody comes back to `from`. */
export async function departTo(from: string): Promise<URL | DepartureProblem> {
  const answer = await askDoor('sign-in/provider', { from });
  if (answer?.ok) return new URL(String(await saidIn(answer, 'url')));
  if (answer?.status === 429) return 'tooMany';
  return answer?.status === 503 ? 'away' : 'unreachable';
}
