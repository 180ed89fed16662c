import { Button } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import classes from './edit.module.css';
import { EditConflict } from './edit-conflict.tsx';
import { EditValue } from './edit-value.tsx';
import type { Save } from './save-outcome.ts';
import { type Edit, useEdit, type Writing } from './use-edit.ts';

/** What every field that is edited in place takes. */
export interface EditProps<T> {
  readonly label: string;
  readonly value: T | null;
  /** The version of what the value is a part of. */
  readonly version: number;
  /** Absent: only to be read. */
  readonly save?: Save<T> | undefined;
  /** Says what belongs here while nothing does. */
  readonly empty?: string;
  /** Beside the label, such as the history of the field, from which a value can be restored. */
  readonly aside?: ((restore: ((value: T | null) => void) | null) => ReactNode) | undefined;
  /** The label is for screen readers alone, where the place says what it is. */
  readonly bare?: boolean;
}

/** What the input that is shown while editing gets. */
export interface DraftInput {
  readonly label: string;
  readonly draft: string;
  readonly problem: string | null;
  readonly type: (draft: string) => void;
}

interface EditFieldProps<T> extends EditProps<T>, Writing<T> {
  readonly show: (value: T) => ReactNode;
  readonly input: (input: DraftInput) => ReactNode;
  /** Enter makes a new line; only with ⌘ or Ctrl it saves. */
  readonly lines?: boolean;
}

/**
 * A value that turns into an input where it stands: Enter or a click begins, Escape leaves it as it was, Enter (⌘/Ctrl-Enter
 * in long texts) or leaving the field keeps it. It shows at once what was kept, offers to take it back, and shows both
 * values where somebody else was faster.
 */
export function EditField<T>(props: EditFieldProps<T>) {
  const { label, value, save, empty, aside, bare, show } = props;
  const id = useId();
  const edit = useEdit(props);
  return (
    <div className={classes.field}>
      <div className={bare ? classes.hidden : classes.head}>
        <span id={id}>{label}</span>
        {!bare && aside?.(save ? edit.keep : null)}
      </div>
      {save ? (
        <Editable {...props} edit={edit} labelId={id} />
      ) : (
        <div className={classes.reading}>
          {value === null ? <span className={classes.empty}>{empty ?? '–'}</span> : show(value)}
        </div>
      )}
    </div>
  );
}

interface EditableProps<T> extends EditFieldProps<T> {
  readonly edit: Edit<T>;
  readonly labelId: string;
}

function Editable<T>(props: EditableProps<T>) {
  const { label, labelId, empty, show, read, input, edit, lines = false } = props;
  const { state } = edit;
  const place = useRef<HTMLDivElement>(null);
  const shown = state.at === 'saving' ? (read(state.draft) ?? null) : edit.value;
  if (state.at === 'rest' || state.at === 'saving') {
    return (
      <div ref={place}>
        <EditValue labelId={labelId} busy={state.at === 'saving'} onEdit={edit.begin}>
          {shown === null ? <span className={classes.empty}>{empty ?? '–'}</span> : show(shown)}
        </EditValue>
      </div>
    );
  }
  if (state.at === 'conflict') return <EditConflict edit={edit} state={state} show={show} read={read} />;
  const back = () => requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = deedOf(event, lines);
    if (deed === null) return;
    event.preventDefault();
    event.stopPropagation();
    edit[deed]();
    back();
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) edit.confirm();
  };
  return (
    // The keys of the input inside, whichever it is.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what bubbles up.
    <div ref={place} onKeyDown={onKeyDown} onBlur={onBlur}>
      {input({
        label,
        draft: state.draft,
        problem: state.problem,
        type: edit.type,
      })}
      <Buttons onSave={edit.confirm} onCancel={edit.cancel} />
    </div>
  );
}

function deedOf(event: KeyboardEvent, lines: boolean): 'confirm' | 'cancel' | null {
  if (event.nativeEvent.isComposing) return null;
  if (event.key === 'Escape') return 'cancel';
  if (event.key !== 'Enter') return null;
  const onButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
  if (onButton) return null;
  return !lines || event.ctrlKey || event.metaKey ? 'confirm' : null;
}

function Buttons({ onSave, onCancel }: { readonly onSave: () => void; readonly onCancel: () => void }) {
  const t = useTranslations('edit');
  return (
    <div className={classes.buttons}>
      <Button size="compact-sm" onClick={onSave}>
        {t('save')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
