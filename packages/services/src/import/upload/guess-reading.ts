import {
  columnsOf,
  type Encoding,
  guessDateFormat,
  guessDecimal,
  guessKind,
  type ImportKind,
  mapHeader,
} from '@sleutel/domain/import';
import type { Seen } from './first-rows.ts';
import type { Reading } from './reading.ts';

const dated = ['date', 'opened', 'closes', 'decided', 'seen'];
const counted = ['amount', 'cost', 'share-of-wallet'];

/** A reading with the forms that the first rows show, where nobody said any: null is said, undefined is not. */
export function withGuessedForms(
  reading: Reading,
  { header, samples }: Pick<Seen, 'header' | 'samples'>,
): Reading {
  const cellsOf = (columns: readonly string[]) =>
    columns.flatMap((column) => {
      const at = header.indexOf(reading.map[column] ?? '');
      return at === -1 ? [] : samples.map((cells) => cells[at] ?? '');
    });
  const { dateFormat = guessDateFormat(cellsOf(dated)) ?? undefined } = reading;
  const { decimal = guessDecimal(cellsOf(counted)) ?? undefined } = reading;
  return {
    ...reading,
    ...(dateFormat !== undefined && { dateFormat }),
    ...(decimal !== undefined && { decimal }),
  };
}

/** What the rows of a sheet seem to be, by their header and the sheet's name, and how they are read then. */
export function guessed(
  seen: Pick<Seen, 'header' | 'samples'>,
  name: string,
  encoding: Encoding | null | undefined,
): { readonly kind: ImportKind | null; readonly reading: Reading } {
  const kind = guessKind(seen.header, name);
  const map = kind === null ? {} : guessMap(seen.header, kind);
  const reading = { map, sumLines: false, ...(encoding != null && { encoding }) };
  return { kind, reading: withGuessedForms(reading, seen) };
}

function guessMap(header: readonly string[], kind: ImportKind): Readonly<Record<string, string>> {
  const mapping = mapHeader(columnsOf(kind), header, {});
  if (!mapping.ok) return {};
  return Object.fromEntries(
    Object.entries<number | undefined>(mapping.positions).map(([name, at]) => [name, header[at ?? -1] ?? '']),
  );
}
