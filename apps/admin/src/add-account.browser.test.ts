import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** A company that nobody imported. */
describe.skipIf(chromium === null)('an account that is added by hand (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Add an account' });
  const field = (page: Page, name: string) => dialog(page).getByRole('textbox', { name });

  test('a prospect is added from the board by keyboard, and its dossier says what is missing', async () => {
    const page = await session.page('sales');
    await show(page, '/accounts/prospects');
    await page.getByRole('button', { name: 'Add an account' }).click();
    await field(page, 'Name').press('Enter');
    await dialog(page).getByText('Write something here.').waitFor();
    await field(page, 'Name').fill('Tolhuis Wynkelder');
    await field(page, 'Website').fill('not a domain');
    await field(page, 'Website').press('Enter');
    await dialog(page).getByText('Write a domain, such as example.org.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await field(page, 'Website').fill('https://tolhuis.example/wyn');
    await dialog(page).getByRole('combobox', { name: 'Country' }).selectOption('South Africa');
    await field(page, 'Website').press('Enter');

    await page.waitForURL('**/accounts/*/dossier');
    await page.getByRole('heading', { level: 1, name: 'Tolhuis Wynkelder' }).waitFor();
    await page.getByText(/^SL-.{3}-.{4} · South Africa$/).waitFor();
    await page.getByText('The industry is missing', { exact: false }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await show(page, '/accounts/prospects?column=need');
    await page.getByRole('link', { name: 'Tolhuis Wynkelder' }).waitFor();
    await page.context().close();
  });

  test('whoever is like it is shown, a number that is taken is refused beside its field, nothing is lost unasked', async () => {
    const page = await session.page('sales');
    await show(page, '/accounts?cols=%5B"number"%5D');
    const first = page.locator('tbody tr').first();
    const name = (await first.locator('a').first().textContent())?.trim() ?? '';
    const number = (await first.locator('td').last().textContent())?.trim() ?? '';
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('add an acc');
    await page.keyboard.press('Enter');
    await field(page, 'Name').fill(`${name} Ltd`);
    const like = dialog(page).getByRole('status').getByRole('link', { name });
    await like.waitFor();
    await field(page, 'Number').fill(number);
    await field(page, 'Number').press('Enter');
    await dialog(page).getByText(`${name} has this number already.`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await like.click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await page.keyboard.press('Enter');
    await field(page, 'Number').fill('');
    await field(page, 'Number').press('Enter');
    await page.waitForURL('**/accounts/*/dossier');
    await page.getByRole('heading', { level: 1, name: `${name} Ltd` }).waitFor();
    await page.context().close();
  });

  test('a viewer is not asked to', async () => {
    const page = await session.page('viewer');
    await show(page, '/accounts');
    expect(await page.getByRole('button', { name: 'Add an account' }).count()).toBe(0);
    await page.context().close();
  });
});
