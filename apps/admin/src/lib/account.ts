import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type RouterOutputs, useTRPC } from './trpc.ts';

export type AccountDetails = RouterOutputs['account']['get'];

const route = getRouteApi('/frame/accounts/$accountId');

/** The account whose page is open, for its frame and every tab in it. */
export function useAccountId(): string {
  return route.useParams().accountId;
}

export interface OpenAccount {
  readonly details: AccountDetails;
  /** What its money is in, where a figure names no currency. */
  readonly currency: string;
}

/** What is known of the open account; the frame has asked for it before a tab is shown. */
export function useOpenAccount(): OpenAccount {
  const trpc = useTRPC();
  const id = useAccountId();
  const { data: details } = useSuspenseQuery(trpc.account.get.queryOptions({ id }));
  const { data: company } = useSuspenseQuery(trpc.company.get.queryOptions({}));
  return { details, currency: details.account.currency ?? company.currency };
}
