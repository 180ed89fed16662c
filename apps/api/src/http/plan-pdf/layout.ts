import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';

const accent = '#0f766e';
const muted = '#62625c';
const line = '#d3d3cf';

/** How the pages look: A4, one face, one accent. */
export const look = {
  pageSize: 'A4',
  pageMargins: [48, 56, 48, 56],
  defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.25, color: '#191917' },
  styles: {
    title: { fontSize: 20, bold: true },
    section: { fontSize: 12.5, bold: true, color: accent, margin: [0, 14, 0, 4] },
    head: { fontSize: 8.5, color: muted, bold: true },
    muted: { color: muted, fontSize: 9 },
    figure: { fontSize: 13, bold: true },
  },
} as const satisfies Partial<TDocumentDefinitions>;

/** A titled part; its title never stands alone at the foot of a page. */
export function section(title: string, ...content: Content[]): Content {
  return { stack: [{ text: title, style: 'section', headlineLevel: 1 }, ...content] };
}

export interface Column {
  readonly title: string;
  /** In points, `*` for what is left. */
  readonly width: number | '*' | 'auto';
  readonly right?: boolean;
}

/** Rows under a head that is repeated on each page; `none` where there are no rows. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  none: string,
): Content {
  if (rows.length === 0) return { text: none, style: 'muted' };
  const cell = (text: string, index: number): TableCell => ({
    text,
    alignment: columns[index]?.right ? 'right' : 'left',
  });
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        columns.map(({ title, right }) => ({
          text: title,
          style: 'head',
          alignment: right ? 'right' : 'left',
        })),
        ...rows.map((row) => row.map(cell)),
      ],
    },
    layout: {
      hLineWidth: (index, node) => (index === 0 || index === node.table.body.length ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => line,
      paddingLeft: (index) => (index === 0 ? 0 : 6),
      paddingRight: (index, node) => (index === (node.table.widths?.length ?? 0) - 1 ? 0 : 6),
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  };
}

/** Numbers side by side, each under its name. */
export function figures(pairs: readonly (readonly [name: string, value: string])[]): Content {
  return {
    columns: pairs.map(([name, value]) => ({
      stack: [
        { text: name, style: 'head' },
        { text: value, style: 'figure' },
      ],
    })),
    columnGap: 12,
    margin: [0, 12, 0, 2],
  };
}
