import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import classes from './plan.module.css';

type Cell = string | number | null;

/** One field of a row. What is emptied becomes null where that is allowed. */
export interface RowField<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly kind: 'line' | 'short' | 'text' | 'quantity' | 'day' | 'choice' | 'level';
  readonly nullable?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

interface RowsFormProps<T extends Record<string, Cell>> {
  readonly rows: readonly T[];
  readonly fields: readonly RowField<keyof T & string>[];
  readonly add: () => T;
  readonly keyOf: (row: T) => string;
  readonly onChange: (rows: T[]) => void;
}

/** Rows of fields, to add to and to take from. */
export function RowsForm<T extends Record<string, Cell>>({
  rows,
  fields,
  add,
  keyOf,
  onChange,
}: RowsFormProps<T>) {
  const t = useTranslations('plan.rows');
  const put = (at: number, key: keyof T & string, value: Cell) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [key]: value } : row)));
  return (
    <Stack gap="md">
      {rows.map((row, index) => (
        <fieldset key={keyOf(row)} className={classes.row}>
          <legend className={classes.legend}>{t('row', { number: index + 1 })}</legend>
          {fields.map((field) => (
            <Field
              key={field.key}
              field={field}
              value={row[field.key] ?? null}
              onChange={(value) => put(index, field.key, value)}
            />
          ))}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            className={classes.remove}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            {t('remove')}
          </Button>
        </fieldset>
      ))}
      <Group>
        <Button variant="default" size="compact-md" onClick={() => onChange([...rows, add()])}>
          {t('add')}
        </Button>
      </Group>
    </Stack>
  );
}

interface FieldProps {
  readonly field: RowField<string>;
  readonly value: Cell;
  readonly onChange: (value: Cell) => void;
}

const levels = ['1', '2', '3', '4', '5'];

function Field({ field: { label, kind, nullable = false, choices = [] }, value, onChange }: FieldProps) {
  const t = useTranslations('plan.rows');
  const text = value === null ? '' : String(value);
  const change = (written: string) => onChange(written === '' && nullable ? null : written);
  switch (kind) {
    case 'quantity':
      return (
        <NumberField hideControls label={label} value={text} onChange={(next) => change(String(next))} />
      );
    case 'text':
      return (
        <Textarea
          label={label}
          value={text}
          autosize
          minRows={2}
          className={classes.wide}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          label={label}
          value={text}
          data={[...(nullable ? [{ value: '', label: t('nobody') }] : []), ...choices]}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'level':
      return (
        <NativeSelect
          label={label}
          value={text}
          data={levels}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        />
      );
    default:
      return (
        <TextInput
          label={label}
          value={text}
          type={kind === 'day' ? 'date' : 'text'}
          {...(kind === 'line' ? { className: classes.wide } : {})}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
  }
}
