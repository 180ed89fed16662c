import type { Reason } from '../reject/reason.ts';
import { isFormulaError } from '../value/formula-error.ts';

/** A cell that has to have something in it. */
export function required<Value extends string | number>(
  cell: string | undefined,
  parse: (text: string) => Value | Reason,
): Value | Reason {
  const text = cell?.trim() ?? '';
  return text === '' ? { code: 'missing' } : unlessError(text, parse);
}

/** A cell that may be empty or absent: null then. */
export function optional<Value extends string | number>(
  cell: string | undefined,
  parse: (text: string) => Value | Reason,
): Value | null | Reason {
  if (cell === undefined) return null;
  const text = cell.trim();
  return text === '' ? null : parse(text);
}

/** What `parse` makes of a text, if that is no error of a formula: `#N/A` is nobody's name. */
export function unlessError<Value extends string | number>(
  text: string,
  parse: (text: string) => Value | Reason,
): Value | Reason {
  return isFormulaError(text) ? { code: 'formula-error', value: text } : parse(text);
}
