import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { useFigures } from '../../lib/figures.ts';
import { wordIn } from '../../lib/word.ts';
import { DifferenceHeading } from './difference-heading.tsx';
import classes from './sheet-difference.module.css';
import type { Sheet } from './use-sheet-verbs.ts';

type Difference = NonNullable<NonNullable<Sheet['trial']>['difference']>;
type Row = Difference['added'][number];

/** Enough to see whether days and amounts were read as they were meant. */
const firstOrders = 20;

interface AddedRowsProps {
  readonly items: readonly Row[];
  /** How many new rows of the file's own kind there are, beyond those that are told. */
  readonly all: number;
}

/** What comes in, each entity under a heading of its own. */
export function AddedRows({ items, all }: AddedRowsProps) {
  const entities = [...new Set(items.map(({ entity }) => entity))];
  return entities.map((entity, at) => {
    const rows = items.filter((item) => item.entity === entity);
    // The entities after the first come about on the way, and are not counted.
    return <Added key={entity} rows={rows} all={at === 0 ? all : rows.length} />;
  });
}

interface AddedProps {
  readonly rows: readonly Row[];
  readonly all: number;
}

function Added({ rows, all }: AddedProps) {
  const t = useTranslations('imports.difference');
  const [{ entity, order } = { entity: '', order: null }] = rows;
  const name = wordIn(t, `added.${entity}`, entity);
  const shown = order ? rows.slice(0, firstOrders) : rows;
  return (
    <div>
      <DifferenceHeading name={name} shown={shown.length} all={Math.max(all, rows.length)} />
      {order ? <Orders name={name} rows={shown} /> : <Names rows={shown} />}
    </div>
  );
}

function Names({ rows }: Pick<AddedProps, 'rows'>) {
  return (
    <ul className={classes.added}>
      {rows.map(({ label }, index) => (
        // What a trial showed never changes its order.
        <li key={index}>{label}</li>
      ))}
    </ul>
  );
}

function Orders({ name, rows }: Omit<AddedProps, 'all'> & { readonly name: string }) {
  const t = useTranslations('imports');
  const { day, money } = useFigures();
  return (
    <DataTable
      caption={name}
      bare
      rows={rows.map((row, index) => ({ ...row, key: String(index) }))}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'label',
          title: t('entity.order'),
          cell: ({ label }) => <span className={classes.wrapped}>{label}</span>,
        },
        { key: 'day', title: t('difference.day'), cell: ({ order }) => order && day(order.orderedOn) },
        {
          key: 'amount',
          title: t('difference.amount'),
          numeric: true,
          cell: ({ order }) => order && money(order.amount, order.currency, 2),
        },
      ]}
    />
  );
}
