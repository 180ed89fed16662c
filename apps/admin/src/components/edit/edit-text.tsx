import { Textarea, TextInput } from '@mantine/core';
import { EditField, type EditProps } from './edit-field.tsx';

const writing = {
  write: (value: string | null) => value ?? '',
  read: (draft: string) => draft.trim() || null,
};

interface EditTextProps extends EditProps<string> {
  readonly maxLength?: number;
  /** It may not be emptied. */
  readonly required?: boolean;
  /** How the text is read, where that is not as it is written. */
  readonly show?: (value: string) => string;
}

/** One line of text. */
export function EditText({ maxLength = 200, required = false, show, ...props }: EditTextProps) {
  const read = (draft: string) => writing.read(draft) ?? (required ? undefined : null);
  return (
    <EditField
      {...props}
      write={writing.write}
      read={read}
      show={show ?? ((value) => value)}
      input={({ label, draft, problem, type }) => (
        <TextInput
          aria-label={label}
          autoFocus
          value={draft}
          error={problem}
          maxLength={maxLength}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
    />
  );
}

/**
 * Several lines of text, which are kept as they are.
 * @public
 */
export function EditLongText({ maxLength = 10_000, required = false, ...props }: EditTextProps) {
  const read = (draft: string) => writing.read(draft) ?? (required ? undefined : null);
  return (
    <EditField
      {...props}
      lines
      write={writing.write}
      read={read}
      show={(value) => value}
      input={({ label, draft, problem, type }) => (
        <Textarea
          aria-label={label}
          autoFocus
          autosize
          minRows={2}
          value={draft}
          error={problem}
          maxLength={maxLength}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
    />
  );
}
