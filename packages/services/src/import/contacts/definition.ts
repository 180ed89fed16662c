import { copyValue } from '@sleutel/db';
import {
  type ContactRow,
  type ContactValues,
  contactColumns,
  contactRowParser,
  type ExtraColumn,
  type Notice,
} from '@sleutel/domain/import';
import type { ImportDefinition } from '../batch/definition.ts';
import type { StagedColumn } from '../stage/staging.ts';
import { mergeContacts } from './merge.ts';

/** The columns of a file beside those of the staging table, in the order they are copied. */
const staged: readonly (readonly [keyof ContactValues, ...StagedColumn])[] = [
  ['first-name', 'first_name', 'text'],
  ['last-name', 'last_name', 'text'],
  ['title', 'title', 'text'],
  ['department', 'department', 'text'],
  ['phone', 'phone', 'text'],
  ['role', 'role', '"BuyingRole"'],
  ['influence', 'influence', 'smallint'],
  ['stance', 'stance', '"Stance"'],
  ['reports-to', 'reports_to', 'text'],
  ['language', 'language', 'text'],
  ['time-zone', 'time_zone', 'text'],
  ['consent', 'consent', '"ConsentState"'],
];

export const contactsDefinition: ImportDefinition<(typeof contactColumns)[number]['name'], ContactRow> = {
  kind: 'contacts',
  columns: contactColumns,
  read: (positions, extra) => ({
    staging: {
      table: 'staged_contacts',
      columns: [
        ['account', 'text'],
        ['email', 'text'],
        ...staged.map(([, name, type]): StagedColumn => [name, type]),
        ['fields', 'jsonb'],
      ],
      parse: contactRowParser(positions, extra),
      copyText: ({ account, email, values, fields }) => {
        const cells = staged.map(([name]) => copyValue(values[name]));
        return [copyValue(account), email, ...cells, copyValue(JSON.stringify(fields))].join('\t');
      },
    },
    merge: mergeContacts,
    noticed: () => ({ notices: keptColumns(extra), currencies: [] }),
  }),
};

/** What is kept of people should be known to whoever imports it. */
function keptColumns(extra: readonly ExtraColumn[]): readonly Notice[] {
  return extra.length === 0 ? [] : [{ code: 'columns-kept', columns: extra.map(({ header }) => header) }];
}
