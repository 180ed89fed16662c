import { NativeSelect, TextInput } from '@mantine/core';
import { useFigures } from '../../lib/figures.ts';
import { EditField, type EditProps } from './edit-field.tsx';

/**
 * A day, `YYYY-MM-DD`.
 * @public
 */
export function EditDate(props: EditProps<string>) {
  const { day } = useFigures();
  return (
    <EditField
      {...props}
      write={(value) => value ?? ''}
      read={(draft) => (draft === '' ? null : /^\d{4}-\d{2}-\d{2}$/.test(draft) ? draft : undefined)}
      show={day}
      input={({ label, draft, problem, type }) => (
        <TextInput
          aria-label={label}
          autoFocus
          type="date"
          max="2199-12-31"
          value={draft}
          error={problem}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
    />
  );
}

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface EditSelectProps<V extends string> extends EditProps<V> {
  readonly choices: readonly Choice<V>[];
  /** What stands for no choice; absent where there has to be one. */
  readonly none?: string;
}

/** One of a list. Choosing with the pointer or an arrow key is kept when the field is left. */
export function EditSelect<V extends string>({ choices, none, ...props }: EditSelectProps<V>) {
  const data = [...(none === undefined ? [] : [{ value: '', label: none }]), ...choices];
  const found = (draft: string) => choices.find(({ value }) => value === draft);
  return (
    <EditField<V>
      {...props}
      write={(value) => value ?? ''}
      read={(draft) => (draft === '' && none !== undefined ? null : found(draft)?.value)}
      show={(value) => found(value)?.label ?? value}
      input={({ label, draft, problem, type }) => (
        <NativeSelect
          aria-label={label}
          autoFocus
          data={data}
          value={draft}
          error={problem}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
    />
  );
}
