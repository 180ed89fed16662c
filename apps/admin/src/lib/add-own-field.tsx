import { Autocomplete, Button, Group, Stack, TextInput } from '@mantine/core';
import { useFocusReturn } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from './refusal.ts';
import { useUnsaved } from './unsaved.ts';

interface AddOwnFieldProps {
  /** Names that others have fields of. */
  readonly known: readonly string[];
  /** Names that are here already. */
  readonly taken: readonly string[];
  readonly onAdd: (name: string, value: string) => Promise<unknown>;
}

/** Adds a field of the company's own: its name, one that others have or a new one, and what it holds. */
export function AddOwnField(props: AddOwnFieldProps) {
  const t = useTranslations('edit.ownField');
  const [open, setOpen] = useState(false);
  useFocusReturn({ opened: open });
  return open ? (
    <Fields {...props} onDone={() => setOpen(false)} />
  ) : (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<IconPlus size={16} />}
      onClick={() => setOpen(true)}
    >
      {t('add')}
    </Button>
  );
}

function Fields({ known, taken, onAdd, onDone }: AddOwnFieldProps & { readonly onDone: () => void }) {
  const t = useTranslations('edit');
  const said = useRefusal();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  useUnsaved(name.trim() !== '' || value.trim() !== '');
  const doubled = taken.includes(name.trim());
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      await onAdd(name.trim(), value.trim());
      onDone();
    } catch (error) {
      setProblem(said(error));
      setSaving(false);
    }
  };
  return (
    <form
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <Stack gap="xs">
        <Autocomplete
          label={t('ownField.name')}
          autoFocus
          data={known.filter((each) => !taken.includes(each))}
          maxLength={100}
          error={doubled && t('ownField.taken')}
          value={name}
          onChange={setName}
        />
        <TextInput
          label={t('ownField.value')}
          maxLength={2000}
          error={problem}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button
            size="compact-sm"
            type="submit"
            loading={saving}
            disabled={doubled || name.trim() === '' || value.trim() === ''}
          >
            {t('save')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
