import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../../../tooling/browser/axe.ts';
import { findChromium } from '../../../../../tooling/browser/find-chromium.ts';
import { show } from '../../../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../../../tooling/browser/session.ts';

const chromium = findChromium();

const orders = ['Client;Sent on;Net;Colour', 'K1001;28/11/2026;1.234,50;red', 'K1002;31/02/2026;12,00;blue'];

describe.skipIf(chromium === null)('imports in a real browser (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  test('a dropped file is mapped, compared, landed and undone', async () => {
    const page = await session.page('marketer');
    await show(page, '/imports');
    await page.locator('input[type=file]').setInputFiles({
      name: 'spring.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(orders.join('\n')),
    });
    await page.getByRole('heading', { level: 1, name: 'spring.csv' }).waitFor();
    await session.house.advanceImports();
    await page.getByLabel('The rows are').selectOption('orders');
    await page.getByText('Say first what Date is taken from.').waitFor();
    await page.getByRole('combobox', { name: 'Date: Taken from' }).click();
    await page.getByRole('option', { name: 'Sent on' }).click();
    await page.getByLabel('Dates are written').selectOption('DD/MM/YYYY');
    await page.getByLabel('Decimals are written').selectOption('comma');
    await page.getByRole('button', { name: 'Show what it changes' }).click();
    await page.getByText('It waits for its turn').waitFor();
    await session.house.advanceImports();
    await page.getByText('2 rows: 1 new, 0 changed, 0 as before, 1 rejected').waitFor();
    await page.getByText(/^1 order of 28 Nov 2026 comes in: .1,234\.50\./).waitFor();
    await page.getByRole('row', { name: /28 Nov 2026 .1,234\.50$/ }).waitFor();
    await page.getByText('“31/02/2026” is a day that does not exist.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Land 1 row' }).click();
    await page.getByText('It waits for its turn').waitFor();
    await session.house.advanceImports();
    await page.getByRole('link', { name: 'Look at this import' }).click();
    await page.getByRole('heading', { name: 'Rows that did not land' }).waitFor();
    const [rejects] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as CSV' }).click(),
    ]);
    expect(rejects.suggestedFilename()).toMatch(/^rejects-.*\.csv$/);
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText('Undone: 1 row removed').waitFor();
    await page.context().close();
  });

  test('new accounts that may be others are said before they land, and lead to the pairs after', async () => {
    const page = await session.page('marketer');
    await show(page, '/imports');
    await page.locator('input[type=file]').setInputFiles({
      name: 'names.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'order,account,date,amount\nN1,WREN-EVENTS,2026-11-02,1200\nN2,Shop 12,2026-11-02,1',
      ),
    });
    await page.getByRole('heading', { level: 1, name: 'names.csv' }).waitFor();
    await session.house.advanceImports();
    await page.getByRole('button', { name: 'Show what it changes' }).click();
    await page.getByText('It waits for its turn').waitFor();
    await session.house.advanceImports();
    const said =
      '1 of the 2 new accounts may be another account (WREN-EVENTS may be Wren Events Ltd (K1002)).';
    await page.getByText(said).waitFor();
    await page.getByRole('button', { name: 'Land 2 rows' }).click();
    await page.getByText('It waits for its turn').waitFor();
    await session.house.advanceImports();
    await page.getByRole('link', { name: 'Look at this import' }).click();
    await page.getByText(said).waitFor();
    await page.getByRole('link', { name: 'Look at the pair' }).click();
    await page.getByText('1 pair with an account that this import made may be one').waitFor();
    await page.getByRole('row', { name: /^Wren Events Ltd WREN-EVENTS/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'The import' }).click();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText('Undone: 2 rows removed').waitFor();
    await page.context().close();
  });

  test('on a phone, what was asked for beneath the columns is told where it is seen', async () => {
    const page = await session.page('marketer', { width: 390 });
    await show(page, '/imports');
    await page.locator('input[type=file]').setInputFiles({
      name: 'autumn.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('order,account,date,amount\nX1,K1001,2026-11-02,1200\nX2,K1001,2026-11-05,3400'),
    });
    await page.getByRole('heading', { level: 1, name: 'autumn.csv' }).waitFor();
    await session.house.advanceImports();
    await page.getByRole('button', { name: 'Show what it changes' }).click();
    await page.getByText('It waits for its turn').waitFor();
    const top = async (text: string | RegExp) => (await page.getByText(text).boundingBox())?.y;
    expect(await top('It waits for its turn')).toBeGreaterThan(0);
    await session.house.advanceImports();
    const sum = /^2 orders from 2 Nov 2026 to 5 Nov 2026 come in: .4,600\.00 in all\./;
    await page.getByText(sum).waitFor();
    expect(await top(sum)).toBeGreaterThan(0);
    await page.context().close();
  });

  test('a file that is not in UTF-8 shows what it reads as, and is read so once somebody says it', async () => {
    const page = await session.page('marketer');
    await show(page, '/imports');
    await page.locator('input[type=file]').setInputFiles({
      name: 'accounts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Customer;Größe;Name\nW1;5 \u0080;Müller\n', 'latin1'),
    });
    await page.getByRole('heading', { level: 1, name: 'accounts.csv' }).waitFor();
    await session.house.advanceImports();
    const said = 'This file is not in UTF-8; it reads as Windows-1252: Größe, €, Müller';
    await page.getByText(said).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Read it as Windows-1252' }).click();
    await page.getByText('1 other column becomes a field of the account: Größe').waitFor();
    expect(await page.getByLabel('The text is in').inputValue()).toBe('windows-1252');
    expect(await page.getByText(said).count()).toBe(0);
    await page.getByText('Müller', { exact: true }).waitFor();
    await page.context().close();
  });

  test.each([
    ['empty.csv', '', 'The file is empty.'],
    ['bare.csv', 'account,date,amount\n', 'It has a header and no rows under it.'],
    ['table.csv', '%PDF-1.7\n', 'It is a PDF, whatever its name says.'],
    ['wide.csv', `${Array.from({ length: 500 }, (_, at) => `c${at}`).join()}\n1\n`, 'It has 500 columns'],
  ])('%s is told why it cannot be imported', async (name, content, why) => {
    const page = await session.page('marketer');
    await show(page, '/imports');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await session.house.advanceImports();
    await page.getByRole('alert').filter({ hasText: why }).waitFor();
    await page.context().close();
  });

  test('a reader sees the history and drops nothing', async () => {
    const page = await session.page('viewer');
    await show(page, '/imports');
    await page.getByRole('link', { name: 'spring-fair-companies.csv' }).waitFor();
    expect(await page.getByRole('button', { name: 'Choose files' }).count()).toBe(0);
    await page.context().close();
  });
});
