import { sniff } from './sniff.ts';
import { visibleSheets } from './xlsx/open-xlsx.ts';

/** The visible sheets of a workbook; of a CSV file the one that has no name. */
export async function sheetsOf(path: string): Promise<readonly (string | null)[]> {
  return (await sniff(path)) === 'csv' ? [null] : visibleSheets(path);
}
