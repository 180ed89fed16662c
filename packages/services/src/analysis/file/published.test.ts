import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapHeader, orderColumns } from '@sleutel/domain/import';
import { expect, test } from 'vitest';
import { openTable } from '../../import/table/open-table.ts';
import { analyseFile } from './analyse-file.ts';
import { tallyByEngine } from './engine/tally-by-engine.ts';
import { fitFile } from './fit-file.ts';
import { tallyByRows } from './rows/tally-by-rows.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const cdnow = join(root, '../shared/data/cdnow-sample.csv');
const retail = join(root, '../shared/data/online-retail-invoices.csv');
const today = '2026-01-02';

test.skipIf(!existsSync(cdnow))('the CDNOW sample gives the published BG/NBD parameters', async () => {
  const { fit, holdout } = await fitFile(cdnow, { today, model: 'bg', calibrateUntil: '1997-09-30' });
  expect(fit).toMatchObject({ name: 'bg', k: 1, accounts: 2357, converged: true });
  expect(fit.r).toBeCloseTo(0.243, 3);
  expect(fit.alpha).toBeCloseTo(4.414, 3);
  expect(fit.a).toBeCloseTo(0.793, 3);
  expect(fit.b).toBeCloseTo(2.426, 3);
  expect(fit.logLikelihood).toBeCloseTo(-9582.4, 1);
  expect(holdout?.weeks).toBe(39);
  expect(holdout?.expected).toBeGreaterThan(0);
});

test.skipIf(!existsSync(retail))('the wholesaler’s invoices add up', async () => {
  const { analysis, rejects } = await analyseFile(retail, { today, measure: 'revenue' });
  expect(analysis.totals).toMatchObject({ accounts: 4372, orders: 22_190, cancelled: 3654 });
  expect(analysis).toMatchObject({ asOf: '2011-12-09', from: '2010-12-01' });
  expect(rejects.count).toBe(0);
});

test.skipIf(!existsSync(retail))('both ways of reading the wholesaler’s invoices agree', async () => {
  const table = await openTable(retail);
  await table.close();
  const mapping = mapHeader(orderColumns, table.header);
  if (!mapping.ok) throw new Error('The header is not understood');
  const options = { asOf: '2011-10-31', dateFormat: null, decimal: 'undeclared', sheet: undefined } as const;
  const reading = { ...options, path: retail, today, positions: mapping.positions };
  const quick = await tallyByEngine(reading);
  const { tally } = await tallyByRows(reading, undefined);
  const byAccount = (accounts: typeof tally) =>
    new Map(
      accounts?.accounts.map(({ account, orders, cancelled, revenue, months }) => [
        account,
        { orders, cancelled, revenue: Number(revenue), months: new Set(months) },
      ]),
    );
  expect(byAccount(quick)).toEqual(byAccount(tally));
  expect(quick?.accounts.length).toBeGreaterThan(3000);
});
