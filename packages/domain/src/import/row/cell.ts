import type { Reason } from '../reject/reason.ts';

/** A cell that has to have something in it. */
export function required<Value extends string | number>(
  cell: string | undefined,
  parse: (text: string) => Value | Reason,
): Value | Reason {
  const text = cell?.trim() ?? '';
  return text === '' ? { code: 'missing' } : parse(text);
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
