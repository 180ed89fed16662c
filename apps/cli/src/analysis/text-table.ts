export interface TextColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Longer cells are cut off with an ellipsis. */
  readonly atMost?: number;
}

/** Rows as aligned text, two spaces between columns, the header first. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const cut = rows.map((row) => columns.map(({ atMost }, index) => shortened(row[index] ?? '', atMost)));
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...cut.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.align))
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ title }) => title)), ...cut.map(line)];
}

function shortened(text: string, atMost = Number.POSITIVE_INFINITY): string {
  return text.length > atMost ? `${text.slice(0, atMost - 1)}…` : text;
}

function padded(text: string, width: number, align: TextColumn['align']): string {
  return align === 'right' ? text.padStart(width) : text.padEnd(width);
}
