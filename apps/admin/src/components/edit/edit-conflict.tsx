import type { ReactNode } from 'react';
import { useFigures } from '../../lib/figures.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import type { EditState } from './edit-state.ts';
import type { Edit } from './use-edit.ts';

interface EditConflictProps<T> {
  readonly edit: Edit<T>;
  readonly state: Extract<EditState<T>, { at: 'conflict' }>;
  readonly show: (value: T) => ReactNode;
  readonly read: (draft: string) => T | null | undefined;
}

/** The choice between mine and theirs for one value. */
export function EditConflict<T>({ edit, state, show, read }: EditConflictProps<T>) {
  const { moment } = useFigures();
  const mine = read(state.draft);
  const written = (value: T | null | undefined) =>
    value === null || value === undefined ? '–' : show(value);
  return (
    <ConflictNotice
      by={state.by}
      when={state.when && moment(state.when)}
      mine={written(mine)}
      theirs={written(state.theirs)}
      onMine={edit.confirm}
      onTheirs={edit.cancel}
    />
  );
}
