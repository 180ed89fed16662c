import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { useImportWords } from './import-words.ts';
import classes from './sheet-difference.module.css';

type Reject = Pick<RouterOutputs['import']['rejects']['items'][number], 'line' | 'column' | 'reason' | 'raw'>;

/** Rows that do not land, each with its line, its column and why. */
export function RejectsTable({ rows }: { readonly rows: readonly Reject[] }) {
  const t = useTranslations('imports.batch');
  const words = useImportWords();
  return (
    <DataTable
      caption={t('rejects')}
      bare
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: 'line', title: t('line'), cell: ({ line }) => line },
        {
          key: 'column',
          title: t('column'),
          from: 'tablet',
          cell: ({ column }) => (column === null ? t('wholeRow') : words.column(column)),
        },
        {
          key: 'reason',
          title: t('reason'),
          cell: ({ reason }) => <span className={classes.wrapped}>{words.reason(reason)}</span>,
        },
        { key: 'raw', title: t('raw'), from: 'tablet', cell: ({ raw }) => <code>{raw}</code> },
      ]}
    />
  );
}
