import { useLocation } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Accounts that are taken along to a new programme: too many for an address. */
    readonly takenAccounts?: readonly string[];
  }
}

const none: readonly string[] = [];

/** The accounts that whoever came here took along; they are still there after the page is loaded anew. */
export function useTakenAccounts(): readonly string[] {
  return useLocation({ select: ({ state }) => state.takenAccounts }) ?? none;
}
