import { copyValue } from '@sleutel/db';
import {
  type CompetitorRow,
  type CompetitorValues,
  competitorColumns,
  competitorRowParser,
} from '@sleutel/domain/import';
import type { ImportDefinition } from '../batch/definition.ts';
import { ignoredColumns } from '../batch/ignored-columns.ts';
import type { StagedColumn } from '../stage/staging.ts';
import { mergeCompetitors } from './merge.ts';

/** The columns of a file beside those of the staging table, in the order they are copied. */
const staged: readonly (readonly [keyof CompetitorValues, ...StagedColumn])[] = [
  ['website', 'website', 'text'],
  ['note', 'note', 'text'],
  ['share-of-wallet', 'share_of_wallet', 'float8'],
  ['strengths', 'strengths', 'text'],
  ['weaknesses', 'weaknesses', 'text'],
  ['seen', 'seen_on', 'date'],
];

export const competitorsDefinition: ImportDefinition<
  (typeof competitorColumns)[number]['name'],
  CompetitorRow
> = {
  kind: 'competitors',
  columns: competitorColumns,
  read: (positions, extra, input, today) => ({
    staging: {
      table: 'staged_competitors',
      columns: [
        ['competitor', 'text'],
        ['account', 'text'],
        ...staged.map(([, name, type]): StagedColumn => [name, type]),
      ],
      parse: competitorRowParser(positions, {
        dateFormat: input.dateFormat ?? null,
        decimal: input.decimal ?? 'undeclared',
        today,
      }),
      copyText: ({ competitor, account, values }) => {
        const cells = staged.map(([name]) => copyValue(values[name]));
        return [copyValue(competitor), copyValue(account), ...cells].join('\t');
      },
    },
    merge: mergeCompetitors,
    noticed: () => ({ notices: ignoredColumns(extra), currencies: [] }),
  }),
};
