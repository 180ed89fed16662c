import { MultiSelect, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { Choice } from './edit-choice.tsx';
import { type DraftInput, EditField, type EditProps } from './edit-field.tsx';

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
      input={(input) => <ChoicesInput {...input} choices={choices} />}
    />
  );
}

interface ChoicesInputProps extends DraftInput {
  readonly choices: readonly Choice<string>[];
}

/** The choices open at once. While they are, Enter takes one and Escape only closes them. */
function ChoicesInput({ label, draft, problem, type, choices }: ChoicesInputProps) {
  const [opened, setOpened] = useState(true);
  return (
    <MultiSelect
      aria-label={label}
      autoFocus
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onKeyDown={(event) => {
        if (opened && (event.key === 'Enter' || event.key === 'Escape')) event.stopPropagation();
      }}
      data={[...choices]}
      value={[...writing.read(draft)]}
      error={problem}
      comboboxProps={{ withinPortal: false }}
      onChange={(values) => type(values.join(line))}
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
