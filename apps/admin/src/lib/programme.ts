import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type RouterOutputs, useTRPC } from './trpc.ts';

export type Programme = RouterOutputs['programme']['get'];

const route = getRouteApi('/frame/programmes/$programmeId');

/** The programme whose part is looked at. Its frame has loaded it, so that nobody waits here. */
export function useProgramme(): Programme {
  const { programmeId } = route.useParams();
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.programme.get.queryOptions({ id: programmeId })).data;
}

/** The currency its money is in: its own, or the company's. */
export function useProgrammeCurrency(): string {
  const trpc = useTRPC();
  const { design } = useProgramme();
  const company = useSuspenseQuery(trpc.company.get.queryOptions({})).data;
  return design.currency ?? company.currency;
}
