import { copyValue } from '@sleutel/db';
import { type TenderRow, type TenderValues, tenderColumns, tenderRowParser } from '@sleutel/domain/import';
import type { ImportDefinition } from '../batch/definition.ts';
import { ignoredColumns } from '../batch/ignored-columns.ts';
import type { StagedColumn } from '../stage/staging.ts';
import { mergeTenders } from './merge.ts';

/** The columns of a file beside those of the staging table, in the order they are copied. */
const staged: readonly (readonly [keyof TenderValues, ...StagedColumn])[] = [
  ['closes', 'closes_on', 'date'],
  ['amount', 'amount', 'numeric'],
  ['currency', 'currency', 'text'],
  ['outcome', 'outcome', '"TenderOutcome"'],
  ['decided', 'decided_on', 'date'],
  ['reason', 'reason', 'text'],
  ['competitor', 'competitor', 'text'],
];

export const tendersDefinition: ImportDefinition<(typeof tenderColumns)[number]['name'], TenderRow> = {
  kind: 'tenders',
  columns: tenderColumns,
  read: (positions, extra, input, today) => ({
    staging: {
      table: 'staged_tenders',
      columns: [
        ['account', 'text'],
        ['title', 'text'],
        ['opened_on', 'date'],
        ...staged.map(([, name, type]): StagedColumn => [name, type]),
      ],
      parse: tenderRowParser(positions, {
        dateFormat: input.dateFormat ?? null,
        decimal: input.decimal ?? 'undeclared',
        today,
      }),
      copyText: ({ account, title, opened, values }) => {
        const cells = staged.map(([name]) => copyValue(values[name]));
        return [copyValue(account), copyValue(title), opened, ...cells].join('\t');
      },
    },
    merge: mergeTenders,
    noticed: () => ({ notices: ignoredColumns(extra), currencies: [] }),
  }),
};
