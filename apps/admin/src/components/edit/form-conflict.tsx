import { Stack, Text } from '@mantine/core';
import { ConflictNotice } from './conflict-notice.tsx';

/** A field of a form, as two wrote it. */
export interface ClashingField {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface FormConflictProps {
  readonly fields: readonly ClashingField[];
  readonly onChoose: (whose: 'mine' | 'theirs') => void;
}

/** Two wrote in the same fields of a form: both are shown, and nothing is kept before one is chosen. */
export function FormConflict({ fields, onChoose }: FormConflictProps) {
  return (
    <ConflictNotice
      by={null}
      when={null}
      mine={<Fields fields={fields} whose="mine" />}
      theirs={<Fields fields={fields} whose="theirs" />}
      onMine={() => onChoose('mine')}
      onTheirs={() => onChoose('theirs')}
    />
  );
}

function Fields({
  fields,
  whose,
}: Pick<FormConflictProps, 'fields'> & { readonly whose: 'mine' | 'theirs' }) {
  return (
    <Stack gap={2}>
      {fields.map((field) => (
        <Text key={field.label} size="sm">
          {field.label}: {field[whose] || '–'}
        </Text>
      ))}
    </Stack>
  );
}
