import { TextInput } from '@mantine/core';
import { useFigures } from '../../lib/figures.ts';
import { EditField, type EditProps } from './edit-field.tsx';

/** A moment (ISO 8601), read and written in the zone of the screen. */
export function EditMoment(props: EditProps<string>) {
  const { moment } = useFigures();
  return (
    <EditField
      {...props}
      write={(value) => (value === null ? '' : localMinute(value))}
      read={readMinute}
      show={moment}
      input={({ label, draft, problem, type }) => (
        <TextInput
          aria-label={label}
          autoFocus
          type="datetime-local"
          max="2199-12-31T23:59"
          value={draft}
          error={problem}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
    />
  );
}

/** `2026-06-01T08:30` on the clock of the screen. */
export function localMinute(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function readMinute(draft: string): string | null | undefined {
  if (draft === '') return null;
  const at = new Date(draft);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
