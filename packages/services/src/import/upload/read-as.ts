import type { Connection } from '@sleutel/db';
import { columnsOf, type Encoding, mapHeader } from '@sleutel/domain/import';
import { z } from 'zod';
import type { ImportKind } from '../batch/result.ts';
import { look, type Seen } from './first-rows.ts';
import { guessed, withGuessedForms } from './guess-reading.ts';
import { HEADER_BELOW, type Problem } from './problem.ts';
import type { Reading } from './reading.ts';
import { withUploadFile } from './with-file.ts';

const Samples = z.array(z.array(z.string()));

/** A sheet as it is kept, with the file it belongs to. */
export interface SheetRow {
  readonly uploadId: string;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly header: readonly string[];
  readonly samples: unknown;
  readonly kind: ImportKind | null;
  readonly reading: unknown;
  readonly problem: Problem | null;
  readonly state: string;
  readonly version: number;
}

/** The header and first rows: as they are kept, or read anew from the first piece where the encoding is another. */
export function seenIn(
  client: Connection,
  { uploadId, fileName, sheet, header, samples, problem }: SheetRow,
  encoding: Encoding | null | undefined,
  before: Encoding | null | undefined,
): Promise<Seen> {
  if (sheet !== null || (encoding ?? 'utf-8') === (before ?? 'utf-8')) {
    const kept = problem?.reason === HEADER_BELOW ? problem : null;
    return Promise.resolve({ header, samples: Samples.parse(samples), problem: kept });
  }
  const upload = { id: uploadId, fileName };
  return withUploadFile(client, upload, (path) => look(path, { sheet, encoding }, false), 1);
}

/** What somebody says of the rows of a sheet. */
interface Said {
  readonly kind: ImportKind | null;
  readonly reading?: Reading | undefined;
}

/** What the rows are and how they are read, as somebody says it and, for the rest, as the first rows show it. */
export function readAs(
  sheet: SheetRow,
  seen: Seen,
  { kind, reading }: Said,
  encoding: Encoding | null | undefined,
): { readonly kind: ImportKind | null; readonly reading: Reading } {
  if (kind === null) return guessed(seen, sheet.sheet ?? sheet.fileName, encoding);
  const given =
    reading === undefined
      ? { map: guessedMap(seen.header, kind), sumLines: false, ...(encoding && { encoding }) }
      : { ...reading, map: inHeader(reading.map, sheet.header, seen.header) };
  return { kind, reading: withGuessedForms(given, seen) };
}

/** A map of columns to headers that may be spelt otherwise since. */
function inHeader(map: Reading['map'], before: readonly string[], now: readonly string[]): Reading['map'] {
  if (before.length !== now.length) return map;
  return Object.fromEntries(
    Object.entries(map).map(([name, header]) => [
      name,
      now.includes(header) ? header : (now[before.indexOf(header)] ?? header),
    ]),
  );
}

/** The columns as far as they are known by their headers. */
function guessedMap(header: readonly string[], kind: ImportKind): Record<string, string> {
  const optional = columnsOf(kind).map((column) => ({ ...column, required: false }));
  const mapping = mapHeader(optional, header, {});
  if (!mapping.ok) return {};
  const found = Object.entries<number | undefined>(mapping.positions);
  return Object.fromEntries(found.map(([name, at]) => [name, header[at ?? -1] ?? '']));
}
