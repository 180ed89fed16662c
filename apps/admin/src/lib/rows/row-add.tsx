import { Alert, Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../refusal.ts';
import type { RowField } from './row.ts';
import { RowInput } from './row-input.tsx';
import classes from './rows.module.css';

type Values = Readonly<Record<string, unknown>>;

interface RowAddProps {
  readonly label: string;
  readonly fields: readonly RowField[];
  readonly preset: Values;
  /** Throws where it is refused. */
  readonly onAdd: (values: Values) => Promise<void>;
}

/** A button that turns into a form for one more row. What was typed stays where the engine says no. */
export function RowAdd({ label, fields, preset, onAdd }: RowAddProps) {
  const t = useTranslations('edit');
  const said = useRefusal();
  const [values, setValues] = useState<Values | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (values === null) {
    return (
      <Group>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />}
          onClick={() => setValues(preset)}
        >
          {label}
        </Button>
      </Group>
    );
  }
  const close = () => {
    setValues(null);
    setProblem(null);
  };
  const submit = async () => {
    setBusy(true);
    try {
      await onAdd(values);
      close();
    } catch (error) {
      setProblem(said(error));
    }
    setBusy(false);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form
      className={classes.form}
      aria-label={label}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <div className={classes.fields}>
        {fields.map((field, index) => (
          <div key={field.key} data-wide={field.wide}>
            <RowInput
              field={field}
              value={values[field.key]}
              first={index === 0}
              onChange={(value) => setValues({ ...values, [field.key]: value })}
            />
          </div>
        ))}
      </div>
      {problem !== null && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <Group gap="sm">
        <Button type="submit" size="compact-md" loading={busy}>
          {t('add')}
        </Button>
        <Button size="compact-md" variant="subtle" color="gray" onClick={close}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
