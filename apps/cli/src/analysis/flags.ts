import { type ColumnMap, type DecimalNotation, type Encoding, encodings } from '@sleutel/domain/import';
import type { OrdersFileOptions } from '@sleutel/services/analysis/file';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';

/** Flags of every command that reads an orders file. */
export interface OrdersFileFlags {
  readonly dateFormat?: string;
  readonly decimal?: DecimalNotation;
  readonly encoding?: Encoding;
  readonly map?: ColumnMap;
  readonly sheet?: string;
  readonly rejects?: string;
  readonly json?: true;
}

export function withOrdersFileFlags(command: Command): Command {
  return command
    .argument('<file>', 'orders as CSV or XLSX')
    .option('--date-format <form>', 'form of dates that are not ISO 8601, such as DD/MM/YYYY, or excel')
    .addOption(new Option('--decimal <sign>', 'the decimal sign of amounts').choices(['point', 'comma']))
    .addOption(encodingOption())
    .option('--map <target=source>', 'a column by the header it has in the file; repeatable', parseMap)
    .option('--sheet <name>', 'the sheet of a workbook (default: the first)')
    .option('--rejects <out>', 'write the rows that are left out, with reasons, to a CSV file')
    .option('--json', 'one JSON document on stdout');
}

/** What the flags say of reading the file; `today` is the only thing they do not. */
export function readingOf(flags: OrdersFileFlags): Omit<OrdersFileOptions, 'today'> {
  const { dateFormat, decimal, encoding, map, sheet } = flags;
  return { dateFormat: dateFormat ?? null, decimal: decimal ?? 'undeclared', encoding, map, sheet };
}

export function encodingOption(): Option {
  return new Option('--encoding <name>', 'in which a CSV file is written (default: utf-8)').choices(
    encodings,
  );
}

/** `amount=Netto`, again and again. */
export function parseMap(text: string, before: ColumnMap = {}): ColumnMap {
  const cut = text.indexOf('=');
  if (cut < 1 || cut === text.length - 1) throw new InvalidArgumentError('Write it as amount=Netto.');
  return { ...before, [text.slice(0, cut).trim()]: text.slice(cut + 1).trim() };
}

const Day = z.iso.date();

export function parseDay(text: string): string {
  if (Day.safeParse(text).success) return text;
  throw new InvalidArgumentError('A day is written as YYYY-MM-DD.');
}
