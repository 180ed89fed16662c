/** A cell: text, a number, or decimal text that spreadsheets show as a number (`{ decimal: '-12.50' }`). */
export type SheetCell = string | number | boolean | null | { readonly decimal: string };

/** Rows under a header, on their way to a file. */
export interface Sheet {
  /** Name of the tab in a workbook; at most 31 characters. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** An exact amount as a cell; null stays empty. */
export function decimalCell(value: string | null): SheetCell {
  return value === null ? null : { decimal: value };
}
