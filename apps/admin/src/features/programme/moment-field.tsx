import { TextInput } from '@mantine/core';

interface MomentFieldProps {
  readonly label: string;
  readonly note: string;
  readonly readOnly: boolean;
  /** ISO 8601; null: not set. */
  readonly value: string | null;
  readonly onChange: (moment: string | null) => void;
}

/** A moment on the reader's own clock; empty means that none is set. */
export function MomentField({ label, note, readOnly, value, onChange }: MomentFieldProps) {
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={note}
      inputWrapperOrder={['label', 'input', 'description']}
      readOnly={readOnly}
      value={value === null ? '' : onOwnClock(value)}
      onChange={(event) => {
        const { value: written } = event.currentTarget;
        onChange(written === '' ? null : new Date(written).toISOString());
      }}
    />
  );
}

function onOwnClock(moment: string): string {
  const at = new Date(moment);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
