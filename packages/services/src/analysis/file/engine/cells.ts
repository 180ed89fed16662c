import type { DecimalNotation } from '@sleutel/domain/import';
import { currencies } from '@sleutel/domain/money';
import type { OrdersReading } from '../options.ts';

/** Ends the query at the first cell that is not plain. */
const notPlain = `error('not plain')`;

const isoTime = `'[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?'`;

/**
 * The cells of an order as values. Each pattern takes in only what the row parsers read the same way: they
 * know more forms, and they alone say why a cell cannot be read.
 */
export function cellValues({ positions: at, decimal }: OrdersReading): string[] {
  return [
    `COALESCE(${cell(at.account)}, ${notPlain}) AS account`,
    `${day(cell(at.date))} AS day`,
    `${amount(cell(at.amount), decimal)} AS amount`,
    `${at.cost === undefined ? 'NULL::DECIMAL(18, 6)' : optional(cell(at.cost), amount(cell(at.cost), decimal))} AS cost`,
    `${at.status === undefined ? 'true' : completed(cell(at.status))} AS completed`,
    `${at.currency === undefined ? 'NULL::VARCHAR' : optional(cell(at.currency), currency(cell(at.currency)))} AS currency`,
  ];
}

function cell(position: number | undefined): string {
  return `c${position}`;
}

function matches(text: string, pattern: string): string {
  return `regexp_full_match(${text}, ${pattern})`;
}

function when(condition: string, value: string): string {
  return `CASE WHEN ${condition} THEN ${value} ELSE ${notPlain} END`;
}

function optional(text: string, value: string): string {
  return `CASE WHEN ${text} IS NOT NULL THEN ${value} END`;
}

/** The engine reads more dates than ISO 8601; with hyphens in these two places it is one, or none at all. */
function day(text: string): string {
  return `CASE WHEN ${text} LIKE '____-__-__' OR ${matches(text, isoTime)} THEN ${text}::DATE ELSE ${notPlain} END`;
}

function amount(text: string, notation: DecimalNotation): string {
  return notation === 'comma'
    ? when(matches(text, `'-?[0-9]+(,[0-9]{1,6})?'`), `replace(${text}, ',', '.')::DECIMAL(18, 6)`)
    : when(matches(text, `'-?[0-9]+([.][0-9]{1,6})?'`), `${text}::DECIMAL(18, 6)`);
}

/** What nearly every row says comes first. Words that mean the same are for the row parsers. */
function completed(text: string): string {
  return `CASE WHEN ${text} = 'completed' OR ${text} IS NULL THEN true
    WHEN lower(${text}) IN ('cancelled', 'returned') THEN false
    WHEN lower(${text}) IN ('completed', '') THEN true ELSE ${notPlain} END`;
}

const knownCurrencies = [...currencies].map((code) => `'${code}'`).join();

function currency(text: string): string {
  return when(`${text} IN (${knownCurrencies})`, text);
}
