/** Text that a spreadsheet would run as a formula gets an apostrophe in front (CWE-1236). */
export function harmless(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The text of a cell that was made harmless, so that what is exported comes back as it was. */
export function asWritten(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
