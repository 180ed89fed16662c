import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import classes from './data-table.module.css';
import { useRoom } from './use-room.ts';
import { useRowKeys } from './use-row-keys.ts';

export interface Column<Row, Sort extends string> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  readonly numeric?: boolean;
  /** The server's name of this order, where it can sort by it. */
  readonly sort?: Sort;
  /** The server's "ascending" puts what is largest first, as with ranks; the arrow follows what is read. */
  readonly sortsDown?: boolean;
  /** Pixels, where columns do not follow what stands in them; the first takes what is left. */
  readonly width?: number;
  /** The least width the column is shown on. */
  readonly from?: 'tablet' | 'laptop' | 'desk' | 'wide';
  /** On a phone, and where there is no more room than on one, it stands in small beneath the first, in other words if need be. */
  readonly beneath?: boolean | ((row: Row) => ReactNode);
}

export interface SortState<Sort extends string> {
  readonly by: Sort;
  readonly direction: 'asc' | 'desc';
}

interface DataTableProps<Row, Sort extends string> {
  readonly caption: string;
  readonly columns: readonly Column<Row, Sort>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: SortState<Sort>;
  readonly onSort?: (by: Sort) => void;
  /** Shown while a newer answer is on its way. */
  readonly stale?: boolean;
  /** Without a frame, where it stands in one already. */
  readonly bare?: boolean;
  /** Beside a panel: as few columns as on a tablet. */
  readonly narrow?: boolean;
}

/**
 * A table of rows that are links: sticky head, sortable by the server, up and down, J and K move between rows, enter
 * opens. The first column has to hold the row's link.
 */
export function DataTable<Row, Sort extends string = never>(props: DataTableProps<Row, Sort>) {
  const { caption, columns, rows, rowKey, sort, onSort, stale, bare, narrow } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const onRowKey = useRowKeys(body);
  const gives = waysOf(columns);
  const { ref, fits } = useRoom(gives.size);
  return (
    <div
      ref={ref}
      className={classes.scroll}
      data-stale={stale}
      data-bare={bare}
      data-narrow={narrow}
      data-fits={fits}
      // What has to be scrolled to be read has to be reached without a mouse, though nothing in it is a link.
      {...(!fits && { tabIndex: 0, role: 'group', 'aria-label': caption })}
    >
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead
                key={column.key}
                column={column}
                gives={gives.get(column.key)}
                sort={sort}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onRowKey}>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  data-numeric={column.numeric}
                  data-from={column.from}
                  data-gives={gives.get(column.key)}
                >
                  {column.cell(row)}
                  {index === 0 && <Beneath columns={columns} row={row} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many columns give way one by one at most: for so many there are styles. */
const MOST_WAYS = 6;

/** Which columns give way one by one where there is no room, by their turn: the last of those a phone is without first. */
function waysOf<Row, Sort extends string>(
  columns: readonly Column<Row, Sort>[],
): ReadonlyMap<string, number> {
  const giving = columns.filter(({ from, beneath }) => from === 'tablet' && !beneath).reverse();
  return new Map(giving.slice(0, MOST_WAYS).map(({ key }, index) => [key, index + 1]));
}

interface BeneathProps<Row, Sort extends string> {
  readonly columns: readonly Column<Row, Sort>[];
  readonly row: Row;
}

function Beneath<Row, Sort extends string>({ columns, row }: BeneathProps<Row, Sort>) {
  const said = columns.flatMap(({ key, cell, beneath }) =>
    beneath ? [{ key, words: (beneath === true ? cell : beneath)(row) }] : [],
  );
  if (said.length === 0) return null;
  return (
    <span className={classes.beneath}>
      {said.map(({ key, words }) => (
        <span key={key}>{words}</span>
      ))}
    </span>
  );
}

interface HeadProps<Row, Sort extends string> {
  readonly column: Omit<Column<Row, Sort>, 'cell'>;
  /** Its turn to give way. */
  readonly gives?: number | undefined;
  readonly sort: SortState<Sort> | undefined;
  readonly onSort: ((by: Sort) => void) | undefined;
}

export function ColumnHead<Row, Sort extends string>(props: HeadProps<Row, Sort>) {
  const { column, gives, sort, onSort } = props;
  const by = column.sort;
  const rising =
    by === undefined || sort?.by !== by ? null : (sort.direction === 'asc') !== (column.sortsDown === true);
  return (
    <th
      scope="col"
      data-numeric={column.numeric}
      data-from={column.from}
      data-gives={gives}
      aria-sort={rising === null ? undefined : rising ? 'ascending' : 'descending'}
    >
      {by === undefined || !onSort ? (
        column.title
      ) : (
        <button type="button" className={classes.sorter} onClick={() => onSort(by)}>
          {column.title}
          {rising !== null &&
            (rising ? <IconArrowUp size={13} aria-hidden /> : <IconArrowDown size={13} aria-hidden />)}
        </button>
      )}
    </th>
  );
}
