import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import classes from './data-table.module.css';
import { type Column, ColumnHead, type SortState } from './data-table.tsx';
import { Tick } from './tick.tsx';
import { useFits } from './use-fits.ts';
import own from './virtual-table.module.css';

/** Which rows are chosen; without it nothing can be. */
interface RowChoice<Row> {
  readonly head: ReactNode;
  readonly has: (row: Row) => boolean;
  /** What the box of a row is called. The same function as long as it says the same. */
  readonly label: (row: Row) => string;
  /** With Shift all rows from the last one on. */
  readonly onToggle: (row: Row, index: number, shift: boolean) => void;
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
        <tbody
          ref={body}
          onKeyDown={(event) => moveByArrow(event, count, onCursor)}
          onFocus={(event) => followFocus(event, cursor, onCursor)}
          onClick={(event) => choice && toggleByClick(event, rowAt, choice)}
        >
          <Gap height={first ? first.start - margin : 0} />
          {items.map(({ index }) => (
            <BodyRow key={index} {...rowOf(props, index)} height={height} />
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

interface BodyRowProps<Row, Sort extends string> {
  readonly index: number;
  readonly row: Row | undefined;
  readonly height: number;
  readonly columns: readonly Column<Row, Sort>[];
  /** Without it there are no boxes. */
  readonly choiceLabel: ((row: Row) => string) | undefined;
  readonly chosen: boolean;
  readonly atCursor: boolean;
  readonly open: boolean;
}

/** What a row has to know of the table, so that it is written again only when one of it changes. */
function rowOf<Row, Sort extends string>(props: VirtualTableProps<Row, Sort>, index: number) {
  const { rowAt, rowKey, columns, choice, cursor, open } = props;
  const row = rowAt(index);
  return {
    index,
    row,
    columns,
    choiceLabel: choice?.label,
    chosen: row !== undefined && choice?.has(row) === true,
    atCursor: cursor === index,
    open: row !== undefined && open === rowKey(row),
  };
}

function Row<Row, Sort extends string>(props: BodyRowProps<Row, Sort>) {
  const { index, row, height, columns, choiceLabel, chosen, atCursor, open } = props;
  const place = { 'aria-rowindex': index + 2, 'data-index': index, style: { height } };
  if (row === undefined) {
    return (
      <tr {...place}>
        {choiceLabel && <td className={own.choice} />}
        <td>
          <span className={own.coming} />
        </td>
      </tr>
    );
  }
  return (
    <tr {...place} data-cursor={atCursor} data-open={open}>
      {choiceLabel && (
        <td className={own.choice}>
          <Tick label={choiceLabel(row)} checked={chosen} passedOver />
        </td>
      )}
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

/** Written once as long as what they show is the same: scrolling and every key draw the table again. The type of `memo` forgets what the rows are. */
const BodyRow = memo(Row) as typeof Row;
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

/** How far from the top of the page an element begins. Asked when the page has another height, not while it is written. */
function useTopOf(element: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current) setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
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
  const index = indexOf(event);
  if (step === undefined || index === null) return;
  event.preventDefault();
  onCursor(Math.min(count - 1, Math.max(0, index + step)));
}

function followFocus(event: FocusEvent, cursor: number | null, onCursor: (index: number) => void): void {
  const index = indexOf(event);
  if (index !== null && index !== cursor) onCursor(index);
}

function toggleByClick<Row>(
  event: MouseEvent,
  rowAt: (index: number) => Row | undefined,
  { onToggle }: RowChoice<Row>,
): void {
  if (!(event.target instanceof HTMLInputElement)) return;
  const index = indexOf(event);
  const row = index === null ? undefined : rowAt(index);
  if (index !== null && row !== undefined) onToggle(row, index, event.shiftKey);
}

/** Of the row in which something happened. */
function indexOf({ target }: SyntheticEvent): number | null {
  const row = target instanceof Element ? target.closest('tr[data-index]') : null;
  return row ? Number(row.getAttribute('data-index')) : null;
}
