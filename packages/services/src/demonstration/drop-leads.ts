import type { Demonstration } from '@sleutel/domain/demonstration';
import type { ServiceContext } from '../core/index.ts';
import { getUpload, landSheet, receiveUpload, trySheet } from '../import/index.ts';
import { leadPeopleCsv, leadsCsv } from './files.ts';

/**
 * Somebody drops what they brought home from a fair: the companies land, all but the rows that cannot; their people
 * are compared and wait for somebody to land them. `work` does what a worker does with dropped files.
 */
export async function dropLeads(
  ctx: ServiceContext,
  data: Demonstration,
  work: () => Promise<void>,
): Promise<void> {
  const companies = await drop(ctx, 'spring-fair-companies.csv', leadsCsv(data), work);
  await landSheet(ctx, companies);
  await work();
  const people = await drop(ctx, 'spring-fair-people.csv', leadPeopleCsv(data), work);
  await trySheet(ctx, people);
  await work();
}

async function drop(ctx: ServiceContext, fileName: string, csv: string, work: () => Promise<void>) {
  const { id } = await receiveUpload(ctx, { fileName, body: once(csv) });
  await work();
  const [sheet] = (await getUpload(ctx, { id })).sheets;
  if (!sheet) throw new Error(`the demonstration's ${fileName} has no rows`);
  return { id: sheet.id, version: sheet.version };
}

async function* once(text: string) {
  yield new TextEncoder().encode(text);
}
