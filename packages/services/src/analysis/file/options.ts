import type {
  ColumnMap,
  DateFormat,
  DecimalNotation,
  Encoding,
  OrderColumn,
  Positions,
} from '@sleutel/domain/import';
import type { FileReject } from './tally.ts';

/** How a file of orders is read where it does not speak for itself. */
export interface OrdersFileOptions {
  /** `YYYY-MM-DD`; later orders do not count. Default: the last day in the file. */
  readonly asOf?: string | undefined;
  readonly dateFormat?: DateFormat | undefined;
  readonly decimal?: DecimalNotation | undefined;
  /** Target column → header of the file. */
  readonly map?: ColumnMap | undefined;
  /** In which a CSV file is written. Default UTF-8. */
  readonly encoding?: Encoding | undefined;
  /** The sheet of a workbook, by name. */
  readonly sheet?: string | undefined;
  /** `YYYY-MM-DD`; days more than a year after it are taken for mistakes. */
  readonly today: string;
  /** Told of every row that is left out, in the order of their lines. */
  readonly onReject?: ((reject: FileReject, cells: readonly string[]) => void | Promise<void>) | undefined;
}

/** The same once the header was read. */
export interface OrdersReading {
  readonly path: string;
  readonly asOf: string | undefined;
  readonly dateFormat: DateFormat;
  readonly decimal: DecimalNotation;
  readonly encoding?: Encoding | undefined;
  readonly sheet: string | undefined;
  readonly today: string;
  readonly positions: Positions<OrderColumn>;
}
