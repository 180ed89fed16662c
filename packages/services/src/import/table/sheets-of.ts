import type { Encoding } from '@sleutel/domain/import';
import { sniff } from './sniff.ts';
import { visibleSheets } from './xlsx/open-xlsx.ts';

/** The visible sheets of a workbook; of a CSV file the one that has no name. */
export async function sheetsOf(
  path: string,
  encoding: Encoding = 'utf-8',
): Promise<readonly (string | null)[]> {
  return (await sniff(path, encoding)) === 'csv' ? [null] : visibleSheets(path);
}
