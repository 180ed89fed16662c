import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import classes from './data-table.module.css';
import { type Column, ColumnHead, type SortState } from './data-table.tsx';
import { useFits } from './use-fits.ts';
import own from './virtual-table.module.css';

/** Which rows are chosen; without it nothing can be. */
interface RowChoice<Row> {
  readonly head: ReactNode;
  readonly cell: (row: Row, index: number) => ReactNode;
}

interface VirtualTableProps<Row, Sort extends string> {
  readonly caption: string;
  readonly columns: readonly Column<Row, Sort>[];
  /** How many rows there are, whether they have come yet or not. */
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowKey: (row: Row) => string;
  /** Told which rows are looked at. */
  readonly onRange: (first: number, last: number) => void;
  readonly sort: SortState<Sort>;
  readonly onSort: (by: Sort) => void;
  readonly choice?: RowChoice<Row> | undefined;
  /** Whether it is shown on a phone as well, instead of the last column. */
  readonly choosing?: boolean;
  /** The row the keyboard is on. */
  readonly cursor: number | null;
  readonly onCursor: (index: number) => void;
  /** The row that is shown beside the table. */
  readonly open?: string | undefined;
  readonly stale?: boolean;
  /** Where there is less room than the window has. */
  readonly narrow?: boolean;
}

const rowHeight = { desk: 36, phone: 58 };
/** What sticks to the top of the window, and what may lie over its bottom. */
const covered = { top: 48 + 34, bottom: 72 };
const overscan = 8;

/**
 * A table of any length that scrolls with the page and draws only what is looked at. Its rows are links as those of
 * `DataTable`; one that has not come yet is drawn as a bar.
 */
export function VirtualTable<Row, Sort extends string>(props: VirtualTableProps<Row, Sort>) {
  const { caption, columns, count, rowAt, sort, onSort, choice, cursor, onCursor, stale, narrow } = props;
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false }) === true;
  const height = phone ? rowHeight.phone : rowHeight.desk;
  const body = useRef<HTMLTableSectionElement>(null);
  const { ref, fits } = useFits();
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan,
    scrollMargin: useTopOf(body),
    scrollPaddingStart: covered.top,
    scrollPaddingEnd: covered.bottom,
  });
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, height]);
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  useRange(first?.index, last?.index, props.onRange);
  useFocusAt(cursor, body, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }));
  const margin = virtualizer.options.scrollMargin;
  return (
    <div
      ref={ref}
      className={classes.scroll}
      data-stale={stale}
      data-fits={fits}
      data-narrow={narrow}
      data-choosing={props.choosing}
    >
      <table
        className={`${classes.table} ${own.table}`}
        aria-rowcount={count + 1}
        style={{ '--least': `${leastWidth(columns)}px` }}
      >
        <caption className={classes.caption}>{caption}</caption>
        <colgroup>
          {choice && <col className={own.choice} />}
          {columns.map(({ key, width, from }) => (
            <col key={key} data-from={from} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {choice && (
              <th scope="col" className={own.choice}>
                {choice.head}
              </th>
            )}
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={(event) => moveByArrow(event, count, onCursor)}>
          <Gap height={first ? first.start - margin : 0} />
          {items.map(({ index }) => (
            <BodyRow key={index} {...props} index={index} row={rowAt(index)} height={height} />
          ))}
          <Gap height={last ? virtualizer.getTotalSize() - (last.end - margin) : 0} />
        </tbody>
      </table>
    </div>
  );
}

const leastOfFirst = 200;

/** Where many columns are chosen the table scrolls rather than squeezing its first. */
function leastWidth(columns: readonly { readonly width?: number }[]): number {
  return columns.reduce((sum, { width = 0 }) => sum + width, leastOfFirst);
}

interface BodyRowProps<Row, Sort extends string> extends VirtualTableProps<Row, Sort> {
  readonly index: number;
  readonly row: Row | undefined;
  readonly height: number;
}

function BodyRow<Row, Sort extends string>(props: BodyRowProps<Row, Sort>) {
  const { index, row, rowKey, height, columns, choice, cursor, onCursor, open } = props;
  const place = { 'aria-rowindex': index + 2, 'data-index': index, style: { height } };
  if (row === undefined) {
    return (
      <tr {...place}>
        {choice && <td className={own.choice} />}
        <td>
          <span className={own.coming} />
        </td>
      </tr>
    );
  }
  return (
    <tr
      {...place}
      data-cursor={cursor === index}
      data-open={open === rowKey(row)}
      onFocus={() => cursor !== index && onCursor(index)}
    >
      {choice && <td className={own.choice}>{choice.cell(row, index)}</td>}
      <RowCells columns={columns} row={row} />
    </tr>
  );
}

type CellsProps<Row, Sort extends string> = Pick<VirtualTableProps<Row, Sort>, 'columns'> & {
  readonly row: Row;
};

function Cells<Row, Sort extends string>({ columns, row }: CellsProps<Row, Sort>): ReactNode {
  return columns.map((column) => (
    <td key={column.key} data-numeric={column.numeric} data-from={column.from}>
      {column.cell(row)}
    </td>
  ));
}

/** Written once as long as row and columns are the same: scrolling and every key draw the table again. The type of `memo` forgets what the rows are. */
const RowCells = memo(Cells) as typeof Cells;

/** The room of the rows that are not drawn. One cell: how many columns there are depends on the window. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={own.gap}>
      <td style={{ height }} />
    </tr>
  );
}

/** How far from the top of the page an element begins. */
function useTopOf(element: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (element.current) setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY));
  });
  return top;
}

function useRange(
  first: number | undefined,
  last: number | undefined,
  onRange: (first: number, last: number) => void,
): void {
  useEffect(() => {
    if (first !== undefined && last !== undefined) onRange(first, last);
  }, [first, last, onRange]);
}

/** Brings the cursor's row into view and gives it the focus, as soon as it has come. */
function useFocusAt(
  cursor: number | null,
  body: { readonly current: HTMLElement | null },
  scrollTo: (index: number) => void,
): void {
  const reached = useRef<number | null>(null);
  useEffect(() => {
    if (cursor === null || reached.current === cursor) return;
    const row = body.current?.querySelector(`tr[data-index="${cursor}"]`);
    const link = row?.querySelector<HTMLElement>('a[data-row-link]');
    scrollTo(cursor);
    if (!row || !link) return;
    reached.current = cursor;
    if (!row.contains(document.activeElement)) link.focus({ preventScroll: true });
  });
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20 };

function moveByArrow(event: KeyboardEvent, count: number, onCursor: (index: number) => void): void {
  const step = steps[event.key];
  const row = event.target instanceof Element ? event.target.closest('tr[data-index]') : null;
  if (step === undefined || !row) return;
  event.preventDefault();
  onCursor(Math.min(count - 1, Math.max(0, Number(row.getAttribute('data-index')) + step)));
}
