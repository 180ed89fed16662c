import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefusal } from '../refusal.ts';
import { type RouterInputs, type RouterOutputs, useTRPC } from '../trpc.ts';
import type { BulkUpdate } from './use-bulk-update.ts';

export type OpenWork = RouterOutputs['account']['openWork'];
type ChosenAccounts = RouterInputs['account']['openWork']['accounts'];

/** Accounts that are to change hands, with what their managers have open there. */
export interface Asked {
  readonly accounts: ChosenAccounts;
  readonly to: { readonly id: string; readonly name: string };
  readonly work: OpenWork;
}

/** Gives accounts to somebody: at once where nothing is open there, else once it was asked what is to go along. */
export function useHandOver(change: (input: BulkUpdate) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const begin = async (accounts: ChosenAccounts, to: Asked['to'] | null) => {
    if (to === null) return change({ accounts, change: { owner: null } });
    setBusy(true);
    try {
      const input = { accounts, to: to.id };
      const work = await queryClient.fetchQuery(trpc.account.openWork.queryOptions(input, { staleTime: 0 }));
      if (isOpen(work)) setAsked({ accounts, to, work });
      else change({ accounts, change: { owner: to.id } });
    } catch (error) {
      notifications.show({ color: 'red', message: said(error) });
    } finally {
      setBusy(false);
    }
  };
  return {
    asked,
    busy,
    begin: (...of: Parameters<typeof begin>) => void begin(...of),
    close: () => setAsked(null),
  };
}

function isOpen({ tasks, promises, meetings, plans }: OpenWork): boolean {
  return tasks + promises + meetings + plans > 0;
}
