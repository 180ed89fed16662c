import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SaveOutcome } from '../components/edit/save-outcome.ts';
import { FieldHistory } from './field-history.tsx';
import { outcomeOf } from './saving.ts';
import { type RouterInputs, useTRPC, useTRPCClient } from './trpc.ts';

type AccountSet = RouterInputs['account']['update']['set'];

/** Changes one field of an account in place, and reads all of it anew when it is kept. */
export function useAccountSave(id: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return async <T,>(
    field: string,
    set: AccountSet,
    version: number,
    read: (value: unknown) => T | null,
  ): Promise<SaveOutcome<T>> => {
    const outcome = await outcomeOf(client.account.update.mutate({ id, version, set }), field, read);
    await queryClient.invalidateQueries({ queryKey: trpc.account.pathKey() });
    return outcome;
  };
}

interface HistoryOptions<T> {
  readonly label: string;
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly read: (value: unknown) => T | null;
  readonly show?: (value: T) => ReactNode;
}

/** The history of a field, for beside its label. */
export function historyOf<T>({ read, show, ...field }: HistoryOptions<T>) {
  return (restore: ((value: T | null) => void) | null) => (
    <FieldHistory
      {...field}
      show={(value) => {
        const known = read(value);
        if (known === null) return '–';
        return show ? show(known) : String(known);
      }}
      onRestore={restore && ((value) => restore(read(value)))}
    />
  );
}
