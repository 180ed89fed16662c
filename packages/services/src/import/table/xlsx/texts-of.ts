import { cellText } from './cell-text.ts';
import { denseRows, readWorkbook } from './open-xlsx.ts';

const asText = { date1904: false, decimal: 'point' } as const;

/**
 * All that stands in the cells of a workbook, in its hidden sheets too.
 * @throws ServiceError `invalid` when it cannot be read
 */
export async function textsOf(path: string): Promise<Iterable<string>> {
  const book = await readWorkbook(path);
  return cellsOf(Object.values(book.Sheets));
}

function* cellsOf(sheets: readonly Parameters<typeof denseRows>[0][]): Generator<string, void, void> {
  for (const sheet of sheets) {
    for (const row of denseRows(sheet)) {
      for (const cell of row ?? []) yield cellText(cell, asText);
    }
  }
}
