import type { AppRouter } from '@sleutel/api';
import { QueryClient } from '@tanstack/react-query';
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  splitLink,
  TRPCClientError,
  type TRPCLink,
} from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { answerInTime, NotOurs } from './answer-in-time.ts';
import { attemptHeader, nameAttempts } from './attempts.ts';
import { noteRoleRefused } from './role-refused.ts';
import { putSignedOut } from './signed-out.ts';

export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** Has the house know when the server no longer knows who asks, or no longer lets them. */
const noteRefusals: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) =>
      next(op).subscribe({
        ...observer,
        error: (error) => {
          const { status, reason } = refusalOf(error);
          if (status === 'UNAUTHORIZED') putSignedOut(true);
          if (reason === 'not-for-role') noteRoleRefused();
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
    noteRefusals,
    nameAttempts((error) => refusalOf(error).status === 'UNREACHABLE'),
    splitLink({
      // Each change alone: it has a name of its own, and waits for no other.
      condition: ({ type }) => type === 'mutation',
      true: httpLink({ url, fetch: answerInTime, headers: ({ op }) => attemptHeader(op) }),
      false: splitLink({
        // Such as one about hundreds of accounts that were picked by hand: it goes in the body.
        condition: ({ input }) => (JSON.stringify(input) ?? '').length > LONGEST_QUESTION,
        true: httpBatchLink({ url, fetch: answerInTime, methodOverride: 'POST' }),
        false: httpBatchLink({ url, fetch: answerInTime, maxURLLength: LONGEST_ADDRESS }),
      }),
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

const passing = new Set([
  'UNKNOWN',
  'UNREACHABLE',
  'TIMEOUT',
  'TOO_MANY_REQUESTS',
  'INTERNAL_SERVER_ERROR',
  'BAD_GATEWAY',
  'SERVICE_UNAVAILABLE',
  'GATEWAY_TIMEOUT',
]);

export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof TRPCClientError))
    return { status: 'UNKNOWN', reason: null, message: String(error), detail: null };
  const data: unknown = error.data;
  return {
    status: text(data, 'code') ?? (isAskedTooOften(error) ? 'TOO_MANY_REQUESTS' : 'UNREACHABLE'),
    reason: text(data, 'reason'),
    message: error.message,
    detail: typeof data === 'object' && data !== null ? Reflect.get(data, 'detail') : null,
  };
}

/** A house that stands before ours, such as a proxy, says so in a page of its own. */
function isAskedTooOften({ cause }: TRPCClientError<AppRouter>): boolean {
  return cause instanceof NotOurs && cause.status === 429;
}

function text(data: unknown, key: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const value: unknown = Reflect.get(data, key);
  return typeof value === 'string' ? value : null;
}

/** Whether it was done by an earlier try, whose answer was lost: nothing is left to do. */
export function isDoneAlready(error: unknown): boolean {
  return refusalOf(error).reason === 'done-already';
}

/** Whether the same may well be answered the next time, though nothing is changed. */
export function isPassing(error: unknown): boolean {
  return passing.has(refusalOf(error).status);
}

/**
 * One client for all screens: what failed for good is not asked again. Whether there is a network is found out by asking:
 * the browser's word for it would leave buttons busy and places empty for as long as it says that there is none.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => refusalOf(error).status === 'UNREACHABLE' && count < 3,
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
