import type { Positions } from '../header/map-header.ts';
import { isReason, type Reason, type Reject, reject } from '../reject/reason.ts';
import { optional } from './cell.ts';

/** How the text of each column becomes its value. */
export type ValueParsers<Name extends string> = Readonly<
  Record<Name, (text: string) => string | number | Reason>
>;

/** What a row says in each column; null where it says nothing. */
export type Values<Name extends string> = Readonly<Record<Name, string | number | null>>;

/** A reader of the optional columns of a row; the first cell that cannot be read rejects the row. */
export function valuesReader<Name extends string>(
  parsers: ValueParsers<Name>,
  at: Positions<Name>,
): (cells: readonly string[]) => Values<Name> | Reject {
  // Object.keys forgets the names its argument was typed with.
  const names = Object.keys(parsers) as Name[];
  const nothing = Object.fromEntries(names.map((name) => [name, null])) as Values<Name>;
  const present = names.flatMap((name) => {
    const position = at[name];
    return position === undefined ? [] : [{ name, position, parse: parsers[name] }];
  });
  return (cells) => {
    const values: Record<Name, string | number | null> = { ...nothing };
    for (const { name, position, parse } of present) {
      const value = optional(cells[position], parse);
      if (isReason(value)) return reject(name, value);
      values[name] = value;
    }
    return values;
  };
}

export function isReject<Name extends string>(values: Values<Name> | Reject): values is Reject {
  return 'ok' in values && values.ok === false;
}
