import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useUnsaved } from '../../lib/unsaved.ts';

interface AddNamedProps {
  readonly label: string;
  readonly note?: string;
  readonly add: string;
  readonly maxLength: number;
  readonly onAdd: (name: string) => void;
}

/** Adds something to a list by its name; by Enter too. */
export function AddNamed({ label, note, add, maxLength, onAdd }: AddNamedProps) {
  const [written, setWritten] = useState('');
  const name = written.trim();
  useUnsaved(name !== '');
  const keep = () => {
    if (name === '') return;
    onAdd(name);
    setWritten('');
  };
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <TextInput
        label={label}
        description={note}
        inputWrapperOrder={['label', 'input', 'description']}
        style={{ flex: 1 }}
        maxLength={maxLength}
        value={written}
        onChange={(event) => setWritten(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      <Button
        variant="default"
        mb={note === undefined ? 0 : 22}
        leftSection={<IconPlus size={16} />}
        disabled={name === ''}
        onClick={keep}
      >
        {add}
      </Button>
    </Group>
  );
}
