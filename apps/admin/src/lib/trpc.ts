import type { AppRouter } from '@sleutel/api';
import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, splitLink, TRPCClientError, type TRPCLink } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { putSignedOut } from './signed-out.ts';

export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** Has the house know when the server no longer knows who asks. */
const noteSignOut: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) =>
      next(op).subscribe({
        ...observer,
        error: (error) => {
          if (refusalOf(error).status === 'UNAUTHORIZED') putSignedOut(true);
          observer.error(error);
        },
      }),
    );

const url = '/api/trpc';
/** An address may be this long, in characters; written into it, a question is up to three times as long. */
const LONGEST_ADDRESS = 8_000;
const LONGEST_QUESTION = 2_000;

export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    noteSignOut,
    splitLink({
      // Such as one about hundreds of accounts that were picked by hand: it goes in the body.
      condition: ({ type, input }) =>
        type === 'query' && (JSON.stringify(input) ?? '').length > LONGEST_QUESTION,
      true: httpBatchLink({ url, methodOverride: 'POST' }),
      false: httpBatchLink({ url, maxURLLength: LONGEST_ADDRESS }),
    }),
  ],
});

/** What the API says of a refusal: a stable reason that catalogues translate, and plain English. */
export interface Refusal {
  readonly status: string;
  readonly reason: string | null;
  readonly message: string;
  /** What the sentence needs. */
  readonly detail: unknown;
}

export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof TRPCClientError))
    return { status: 'UNKNOWN', reason: null, message: String(error), detail: null };
  const data: unknown = error.data;
  return {
    status: text(data, 'code') ?? 'UNREACHABLE',
    reason: text(data, 'reason'),
    message: error.message,
    detail: typeof data === 'object' && data !== null ? Reflect.get(data, 'detail') : null,
  };
}

function text(data: unknown, key: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const value: unknown = Reflect.get(data, key);
  return typeof value === 'string' ? value : null;
}

/** One client for all screens: what failed for good is not asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => refusalOf(error).status === 'UNREACHABLE' && count < 3,
      },
    },
  });
}
