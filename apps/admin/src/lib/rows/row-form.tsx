import { Alert, Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../refusal.ts';
import { useOnce } from '../use-once.ts';
import type { RowValues } from './row.ts';
import { RowInput } from './row-input.tsx';
import classes from './rows.module.css';
import type { RowDraft } from './use-row-draft.ts';

interface RowFormProps {
  readonly label: string;
  readonly draft: RowDraft;
  /** It stands in something that frames it, and that Escape leaves. */
  readonly framed?: boolean;
  /** Throws where it is refused. */
  readonly onAdd: (values: RowValues) => Promise<void>;
}

/** Asks for one more row. What was typed stays where the engine says no. */
export function RowForm({ label, draft, framed = false, onAdd }: RowFormProps) {
  const t = useTranslations('edit');
  const said = useRefusal();
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, once: submit } = useOnce(async () => {
    try {
      await onAdd(draft.values);
      draft.close();
    } catch (error) {
      setProblem(said(error));
    }
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form
      className={classes.form}
      data-framed={framed || undefined}
      aria-label={label}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !framed) draft.leave();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <div className={classes.fields}>
        {draft.fields.map((field, index) => (
          <div key={field.key} data-wide={field.wide}>
            <RowInput
              field={field}
              value={draft.values[field.key]}
              first={index === 0}
              onChange={(value) => draft.put(field.key, value)}
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
        <Button size="compact-md" variant="subtle" color="gray" onClick={draft.close}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
