import { MultiSelect, TagsInput } from '@mantine/core';
import type { Choice } from './edit-choice.tsx';
import { EditField, type EditProps } from './edit-field.tsx';

const between = '\n';
const writing = {
  write: (value: readonly string[] | null) => (value ?? []).join(between),
  read: (draft: string): readonly string[] => (draft === '' ? [] : draft.split(between)),
};

interface EditChoicesProps extends EditProps<readonly string[]> {
  readonly choices: readonly Choice<string>[];
  readonly required?: boolean;
}

/** Several of a list, in the order they were chosen. */
export function EditChoices({ choices, required = false, ...props }: EditChoicesProps) {
  const name = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  const read = (draft: string) => (required && draft === '' ? undefined : writing.read(draft));
  return (
    <EditField
      {...props}
      value={props.value?.length ? props.value : null}
      write={writing.write}
      read={read}
      show={(value) => value.map(name).join(', ')}
      input={({ label, draft, problem, type }) => (
        <MultiSelect
          aria-label={label}
          autoFocus
          data={[...choices]}
          value={[...writing.read(draft)]}
          error={problem}
          comboboxProps={{ withinPortal: false }}
          onChange={(values) => type(values.join(between))}
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
          onChange={(values) => type(values.join(between))}
        />
      )}
    />
  );
}
