import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { RowField, RowValues } from './row.ts';
import { RowForm } from './row-form.tsx';
import { useRowDraft } from './use-row-draft.ts';

interface RowAddProps {
  readonly label: string;
  readonly fields: readonly RowField[];
  readonly preset: RowValues;
  /** Throws where it is refused. */
  readonly onAdd: (values: RowValues) => Promise<void>;
}

/** A button that turns into a form for one more row. */
export function RowAdd(props: RowAddProps) {
  const [open, setOpen] = useState(false);
  if (open) return <Opened {...props} onClose={() => setOpen(false)} />;
  return (
    <Group>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {props.label}
      </Button>
    </Group>
  );
}

interface OpenedProps extends RowAddProps {
  readonly onClose: () => void;
}

function Opened({ label, fields, preset, onAdd, onClose }: OpenedProps) {
  return <RowForm label={label} draft={useRowDraft(fields, preset, onClose)} onAdd={onAdd} />;
}
