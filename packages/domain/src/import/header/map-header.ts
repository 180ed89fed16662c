import type { Column } from './column.ts';
import { orderLayouts } from './layouts.ts';
import type { HeaderProblem } from './problem.ts';

/** Where each column stands in the cells of a row; a column that the file does not have is missing. */
export type Positions<Name extends string> = { readonly [N in Name]?: number };

/** A header that is none of the columns. */
export interface ExtraColumn {
  readonly header: string;
  readonly position: number;
}

export type HeaderMapping<Name extends string> =
  | { readonly ok: true; readonly positions: Positions<Name>; readonly extra: readonly ExtraColumn[] }
  | { readonly ok: false; readonly problems: readonly HeaderProblem[] };

/** What a user said of the columns: target column → header of the file. */
export type ColumnMap = Readonly<Record<string, string>>;

/**
 * Finds the columns in a file's header. A header named by the user counts first, then what it means in the export of a
 * known system, then one that is the column's own name, then its aliases, then what other systems and languages call
 * it; two of a kind at once are a problem, not a guess. With `onlyMap` nothing is looked for that the user did not name.
 */
export function mapHeader<Name extends string>(
  columns: readonly Column<Name>[],
  header: readonly string[],
  named: ColumnMap = {},
  onlyMap = false,
): HeaderMapping<Name> {
  const plain = ownColumns(header).map(plainHeader);
  const chosen = new Map<string, number>();
  const problems: HeaderProblem[] = [];
  for (const [target, source] of Object.entries(named)) {
    const column = columns.find((candidate) => plainHeader(candidate.name) === plainHeader(target));
    const position = plain.indexOf(plainHeader(source));
    if (column === undefined) {
      problems.push({ code: 'map-unknown-target', target, targets: columns.map(({ name }) => name) });
    } else if (position === -1) problems.push({ code: 'map-unknown-source', source, header });
    else chosen.set(column.name, position);
  }
  const free = (target: string, position: number) =>
    !chosen.has(target) && ![...chosen.values()].includes(position);
  for (const [target, position] of onlyMap ? [] : inLayout(columns, plain)) {
    if (free(target, position)) chosen.set(target, position);
  }
  const taken = new Set<number>(onlyMap ? header.keys() : chosen.values());
  const positions: { [N in Name]?: number } = {};
  for (const column of columns) {
    const position = chosen.get(column.name) ?? find(columns, column, header, plain, taken);
    if (typeof position === 'number') {
      positions[column.name] = position;
      taken.add(position);
    } else problems.push(...position);
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    positions,
    extra: extraColumns(ownColumns(header), new Set(Object.values<number | undefined>(positions))),
  };
}

/** Where the columns stand that the file's headers mean as the export of a known system. */
function inLayout(columns: readonly Column[], plain: readonly string[]): (readonly [string, number])[] {
  const has = (header: string) => plain.includes(plainHeader(header));
  const known = new Set(columns.map(({ name }) => name));
  const layout = orderLayouts.find(
    ({ marks, columns: meant }) =>
      marks.every(has) && Object.keys(meant).every((target) => known.has(target)),
  );
  return Object.entries(layout?.columns ?? {}).flatMap(([target, header]) =>
    has(header) ? [[target, plain.indexOf(plainHeader(header))] as const] : [],
  );
}

/**
 * A header as it is compared: without case, accents, spaces, underscores, hyphens, dots, slashes and the star of a
 * required one.
 */
export function plainHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/[\p{M}\s_\-./*\u00a0\ufeff]+/gu, '')
    .toLowerCase();
}

/** What a rejects file says of a row, in front of the row's own cells. */
export const rejectColumns = ['line', 'column', 'reason'] as const;

/** The header of a rejects file without what that says of its rows: they are to land as they would have. */
function ownColumns(header: readonly string[]): readonly string[] {
  const ofRejects =
    header.length > rejectColumns.length &&
    rejectColumns.every((name, position) => header[position] === name);
  return ofRejects ? header.map((name, position) => (position < rejectColumns.length ? '' : name)) : header;
}

function find(
  columns: readonly Column[],
  column: Column,
  header: readonly string[],
  plain: readonly string[],
  taken: ReadonlySet<number>,
): number | readonly HeaderProblem[] {
  const standIn = columns.find(({ name }) => name === column.standIn);
  const positions =
    [column, ...(standIn ? [standIn] : [])]
      .flatMap(({ name, aliases, elsewhere }) => [[name], aliases, ...elsewhere])
      .map((names) => candidates(plain, taken, names))
      .find((found) => found.length > 0) ?? [];
  const [only, ...others] = positions;
  // Of several that only add to what another column says, the first is as good as any.
  const adds = columns.some((each) => each.standIn === column.name);
  if (only !== undefined && (adds || others.length === 0)) return only;
  if (only === undefined && !column.required) return [];
  return only === undefined
    ? [{ code: 'column-missing', column: column.name, header: header.filter((name) => name !== '') }]
    : [{ code: 'column-ambiguous', column: column.name, headers: positions.map((at) => header[at] ?? '') }];
}

function candidates(
  plain: readonly string[],
  taken: ReadonlySet<number>,
  names: readonly string[],
): readonly number[] {
  const wanted = new Set(names.map(plainHeader));
  return plain.flatMap((name, position) => (wanted.has(name) && !taken.has(position) ? [position] : []));
}

function extraColumns(
  header: readonly string[],
  used: ReadonlySet<number | undefined>,
): readonly ExtraColumn[] {
  return header.flatMap((name, position) =>
    name.trim() === '' || used.has(position) ? [] : [{ header: name.trim(), position }],
  );
}
