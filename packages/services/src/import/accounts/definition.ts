import { copyValue } from '@sleutel/db';
import {
  type AccountRow,
  type AccountValues,
  accountColumns,
  accountRowParser,
} from '@sleutel/domain/import';
import type { ImportDefinition } from '../batch/definition.ts';
import type { StagedColumn } from '../stage/staging.ts';
import { mergeAccounts } from './merge.ts';

/** The columns of a file beside those of the staging table, in the order they are copied. */
const staged: readonly (readonly [keyof AccountValues, ...StagedColumn])[] = [
  ['name', 'name', 'text'],
  ['domain', 'domain', 'text'],
  ['tax-id', 'tax_id', 'text'],
  ['industry', 'industry', 'text'],
  ['region', 'region', 'text'],
  ['country', 'country', 'text'],
  ['employees', 'employees', 'int'],
  ['parent', 'parent', 'text'],
  ['owner', 'owner', 'text'],
  ['language', 'language', 'text'],
  ['time-zone', 'time_zone', 'text'],
  ['currency', 'currency', 'text'],
  ['type', 'type', '"AccountType"'],
];

export const accountsDefinition: ImportDefinition<(typeof accountColumns)[number]['name'], AccountRow> = {
  kind: 'accounts',
  columns: accountColumns,
  read: (positions, extra) => ({
    staging: {
      table: 'staged_accounts',
      columns: [
        ['account', 'text'],
        ...staged.map(([, name, type]): StagedColumn => [name, type]),
        ['fields', 'jsonb'],
      ],
      parse: accountRowParser(positions, extra),
      copyText: ({ account, values, fields }) => {
        const cells = staged.map(([name]) => copyValue(values[name]));
        return [copyValue(account), ...cells, copyValue(JSON.stringify(fields))].join('\t');
      },
    },
    merge: mergeAccounts,
    noticed: () => ({ notices: [], currencies: [] }),
  }),
};
