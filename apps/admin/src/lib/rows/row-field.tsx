import { EditDate, EditSelect } from '../../components/edit/edit-choice.tsx';
import { EditChoices } from '../../components/edit/edit-choices.tsx';
import { EditMoment } from '../../components/edit/edit-moment.tsx';
import { EditMoney, EditNumber } from '../../components/edit/edit-number.tsx';
import { EditLongText, EditText } from '../../components/edit/edit-text.tsx';
import type { SaveOutcome } from '../../components/edit/save-outcome.ts';
import { historyOf } from '../account-fields.tsx';
import { useFigures } from '../figures.ts';
import { listOf, numberOf, textOf } from '../saving.ts';
import { type AnyRow, fieldOf, type RowField, type RowNoun } from './row.ts';
import type { RowVerbs } from './use-row-verbs.ts';

interface RowFieldEditProps {
  readonly noun: RowNoun;
  readonly row: AnyRow;
  readonly field: RowField;
  readonly verbs: RowVerbs;
  /** The row follows from something else. */
  readonly fixed: boolean;
}

/** One field of a row, edited in place by its kind. */
export function RowFieldEdit(props: RowFieldEditProps) {
  const { field } = props;
  const { percent } = useFigures();
  const required = field.required === true;
  switch (field.kind) {
    case 'text':
      return <EditText {...editOf(props, textOf)} required={required} />;
    case 'long':
      return <EditLongText {...editOf(props, textOf)} required={required} />;
    case 'date':
      return <EditDate {...editOf(props, textOf)} />;
    case 'moment':
      // What follows from something else is known by its day.
      if (props.fixed) return <EditDate {...editOf(props, dayOf)} />;
      return <EditMoment {...editOf(props, textOf)} />;
    case 'money':
      return <EditMoney {...editOf(props, textOf)} currency={field.currency} />;
    case 'whole':
      return <EditNumber {...editOf(props, numberOf)} min={field.min} max={field.max} />;
    case 'share': {
      // Kept as a part of one, written as a percentage.
      const hundredths = (value: unknown) =>
        typeof value === 'number' ? Math.round(value * 1_000) / 10 : null;
      const edit = editOf(props, hundredths, (value) => (value === null ? null : value / 100));
      return (
        <EditNumber
          {...edit}
          min={0}
          max={100}
          decimals={1}
          show={(value) => percent(value / 100, value % 1 ? 1 : 0)}
        />
      );
    }
    case 'choice': {
      const none = field.none === undefined ? {} : { none: field.none };
      return <EditSelect {...editOf(props, textOf)} choices={field.choices} {...none} />;
    }
    case 'grade': {
      const written = (value: unknown) => (typeof value === 'number' ? String(value) : null);
      const edit = editOf(props, written, (value) => (value === null ? null : Number(value)));
      return <EditSelect {...edit} choices={field.grades} />;
    }
    case 'choices':
      return <EditChoices {...editOf(props, listOf)} choices={field.choices} required={required} />;
  }
}

function dayOf(value: unknown): string | null {
  return textOf(value)?.slice(0, 10) ?? null;
}

function editOf<T>(
  { noun, row, field: { key, label }, verbs, fixed }: RowFieldEditProps,
  read: (value: unknown) => T | null,
  write: (value: T | null) => unknown = (value) => value,
) {
  const save = (value: T | null, base: number): Promise<SaveOutcome<T>> =>
    verbs.save(row, key, write(value) as T | null, base, read);
  return {
    label,
    value: read(fieldOf(row, key)),
    version: row.version,
    save: verbs.mayChange && !fixed ? save : undefined,
    aside: historyOf({ label, entity: noun, entityId: row.id, field: key, read }),
  };
}
