import type { Reason } from '../reject/reason.ts';
import { whyNoValue } from '../value/without-value.ts';

/** A cell that has to have something in it. */
export function required<Value extends string | number>(
  cell: string | undefined,
  parse: (text: string) => Value | Reason,
): Value | Reason {
  const text = cell?.trim() ?? '';
  return text === '' ? { code: 'missing' } : ifValue(text, parse);
}

/** A cell that may be empty or absent: null then. */
export function optional<Value extends string | number>(
  cell: string | undefined,
  parse: (text: string) => Value | Reason,
): Value | null | Reason {
  if (cell === undefined) return null;
  const text = cell.trim();
  return text === '' ? null : ifValue(text, parse);
}

/** What `parse` makes of a text, if that is a value: `#N/A` is nobody's name. */
export function ifValue<Value extends string | number>(
  text: string,
  parse: (text: string) => Value | Reason,
): Value | Reason {
  return whyNoValue(text) ?? parse(text);
}
