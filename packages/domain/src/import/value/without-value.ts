import type { Reason } from '../reject/reason.ts';
import { isFormulaError } from './formula-error.ts';

/** What stands, in the text of a workbook, for a cell that is merged with one above which has a value. */
export const MERGED = '#MERGED';

/** What stands there for a formula that no spreadsheet has calculated, as programs write them. */
export const UNCALCULATED = '#FORMULA';

/** Why a text stands in a cell in place of a value; null where it is one. */
export function whyNoValue(text: string): Reason | null {
  if (text === MERGED) return { code: 'cell-merged' };
  if (text === UNCALCULATED) return { code: 'formula-uncalculated' };
  return isFormulaError(text) ? { code: 'formula-error', value: text } : null;
}
