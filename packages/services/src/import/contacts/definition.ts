import { copyValue } from '@sleutel/db';
import {
  type ContactRow,
  type ContactValues,
  contactColumns,
  contactRowParser,
} from '@sleutel/domain/import';
import type { ImportDefinition } from '../batch/definition.ts';
import { ignoredColumns } from '../batch/ignored-columns.ts';
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
      ],
      parse: contactRowParser(positions),
      copyText: ({ account, email, values }) =>
        [copyValue(account), email, ...staged.map(([name]) => copyValue(values[name]))].join('\t'),
    },
    merge: mergeContacts,
    noticed: () => ({ notices: ignoredColumns(extra), currencies: [] }),
  }),
};
