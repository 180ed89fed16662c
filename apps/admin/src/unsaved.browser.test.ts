import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** Nobody loses what they wrote without having said so. */
describe.skipIf(chromium === null)('what is not saved yet (Chromium)', () => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  beforeEach(async () => {
    page = await session.page('admin');
    return () => page.context().close();
  });

  const dialog = () => page.getByRole('dialog', { name: 'Leave without saving?' });
  const link = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  test('a form that is half filled in is left only when that is said', async () => {
    await show(page, '/accounts');
    await page.locator('tbody tr').first().locator('a').click();
    await page.waitForURL('**/accounts/*-*');
    await link('Plan');
    await press('Edit: Why they buy from us');
    const reason = page.getByRole('textbox').first();
    await reason.fill('Because of us.');
    await link('People');
    await dialog().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await reason.inputValue()).toBe('Because of us.');

    await page.goBack();
    await press('Leave without saving');
    await page.getByRole('heading', { name: 'Why they buy from us' }).waitFor({ state: 'detached' });
    await link('Plan');
    await page.getByRole('button', { name: 'Edit: Why they buy from us' }).waitFor();
    await link('Meetings');
    await press('Plan a meeting');
    await page.getByLabel('What for').fill('The season ahead');
    await link('Plan');
    await press('Stay here');
    await page.getByLabel('When', { exact: true }).fill('2031-03-03T10:00');
    await press('Plan it');
    await page.waitForURL('**/meetings/*-*');

    await show(page, '/settings');
    await page.getByLabel('Name', { exact: true }).first().fill('Another name');
    await link('Sending');
    await dialog().waitFor();
    let asked = 0;
    page.on('dialog', (closing) => {
      asked += 1;
      void closing.accept();
    });
    await page.reload();
    expect(asked).toBe(1);
  });
});
