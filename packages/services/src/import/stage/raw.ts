/** The cells of a row as one line of CSV: what a reject is kept as. */
export function rawOf(cells: readonly string[]): string {
  return cells.map(csvCell).join(',');
}

/** A cell as CSV has it (RFC 4180), with null characters, which no table takes, shown as a sign. */
function csvCell(cell: string): string {
  const text = cell.replaceAll('\0', '\u2400');
  return /[",\n\r]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}
