import { ActionIcon, Stack, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type AnyRow, fieldOf, type NewRow, type RowField, type RowNoun, type RowValues } from './row.ts';
import { RowAdd } from './row-add.tsx';
import { RowFieldEdit } from './row-field.tsx';
import classes from './rows.module.css';
import { type RowVerbs, useRowVerbs } from './use-row-verbs.ts';

interface RowListProps<Row extends AnyRow> {
  readonly noun: RowNoun;
  readonly accountId: string;
  readonly rows: readonly Row[];
  readonly fields: readonly RowField[];
  /** What stands here while there is nothing. */
  readonly empty: string;
  /** What the button says that opens the form. */
  readonly add: string;
  /** What the form begins with. */
  readonly preset?: RowValues;
  /** What only the form asks for, first. */
  readonly formFields?: readonly RowField[];
  /** Which fields the form does not ask for. */
  readonly later?: readonly string[];
  /** Turns what the form says into what the engine takes, where that is not simply the fields. */
  readonly toInput?: (values: RowValues) => NewRow;
  readonly fixed?: (row: Row) => boolean;
  /** Above the fields of a row. */
  readonly head?: (row: Row) => ReactNode;
  /** Below the fields of a row. */
  readonly foot?: (row: Row) => ReactNode;
  /** Names a row for its buttons. */
  readonly name: (row: Row) => string;
  readonly actions?: (row: Row) => ReactNode;
}

/** The rows of one noun: each field edited in place, rows removed and added, all of it with a way back. */
export function RowList<Row extends AnyRow>(props: RowListProps<Row>) {
  const { noun, accountId, rows, fields, empty, add, preset, formFields = [], later = [], toInput } = props;
  const verbs = useRowVerbs(noun);
  return (
    <Stack gap="md">
      {rows.length === 0 && <Text c="dimmed">{empty}</Text>}
      {rows.length > 0 && (
        <ol className={classes.rows}>
          {rows.map((row) => (
            <RowItem key={row.id} {...props} row={row} verbs={verbs} />
          ))}
        </ol>
      )}
      {verbs.mayAdd && (
        <RowAdd
          label={add}
          fields={[...formFields, ...fields.filter(({ key }) => !later.includes(key))]}
          preset={preset ?? {}}
          onAdd={(values) => verbs.add(toInput ? toInput(values) : { accountId, values })}
        />
      )}
    </Stack>
  );
}

interface RowItemProps<Row extends AnyRow> extends RowListProps<Row> {
  readonly row: Row;
  readonly verbs: RowVerbs;
}

function RowItem<Row extends AnyRow>({
  noun,
  row,
  fields,
  verbs,
  fixed,
  head,
  foot,
  name,
  actions,
}: RowItemProps<Row>) {
  const t = useTranslations('edit');
  const isFixed = fixed?.(row) ?? false;
  const shown = fields.filter(({ key, required }) => !isFixed || required || fieldOf(row, key) !== null);
  return (
    <li className={classes.row}>
      <div className={classes.body}>
        {head?.(row)}
        <div className={classes.fields}>
          {shown.map((field) => (
            <div key={field.key} data-wide={field.wide}>
              <RowFieldEdit noun={noun} row={row} field={field} verbs={verbs} fixed={isFixed} />
            </div>
          ))}
        </div>
        {foot?.(row)}
      </div>
      <div className={classes.actions}>
        {actions?.(row)}
        {verbs.mayChange && !isFixed && (
          <Tooltip label={t('remove')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('removeNamed', { name: name(row) })}
              onClick={() => void verbs.remove(row)}
            >
              <IconTrash size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    </li>
  );
}
