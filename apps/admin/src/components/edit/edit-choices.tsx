import { MultiSelect, TagsInput } from '@mantine/core';
import type { Choice } from './edit-choice.tsx';
import { EditField, type EditProps } from './edit-field.tsx';

const line = '\n';
const writing = {
  write: (value: readonly string[] | null) => (value ?? []).join(line),
  read: (draft: string): readonly string[] => (draft === '' ? [] : draft.split(line)),
};

interface EditChoicesProps extends EditProps<readonly string[]> {
  readonly choices: readonly Choice<string>[];
  readonly required?: boolean;
  /** What stands between their names where they are read. */
  readonly between?: string;
}

/** Several of a list, in the order they were chosen. */
export function EditChoices({ choices, required = false, between = ', ', ...props }: EditChoicesProps) {
  const name = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  const read = (draft: string) => (required && draft === '' ? undefined : writing.read(draft));
  return (
    <EditField
      {...props}
      value={props.value?.length ? props.value : null}
      write={writing.write}
      read={read}
      show={(value) => value.map(name).join(between)}
      input={({ label, draft, problem, type }) => (
        <MultiSelect
          aria-label={label}
          autoFocus
          defaultDropdownOpened
          data={[...choices]}
          value={[...writing.read(draft)]}
          error={problem}
          comboboxProps={{ withinPortal: false }}
          onChange={(values) => type(values.join(line))}
        />
      )}
    />
  );
}

/** Short words of one's own. */
export function EditTags(props: EditProps<readonly string[]>) {
  return (
    <EditField
      {...props}
      value={props.value?.length ? props.value : null}
      write={writing.write}
      read={writing.read}
      show={(value) => value.join(', ')}
      lines
      input={({ label, draft, problem, type }) => (
        <TagsInput
          aria-label={label}
          autoFocus
          value={[...writing.read(draft)]}
          error={problem}
          acceptValueOnBlur
          comboboxProps={{ withinPortal: false }}
          onChange={(values) => type(values.join(line))}
        />
      )}
    />
  );
}
