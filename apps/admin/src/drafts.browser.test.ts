import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** A draft that comes of another programme, and goes again. */
describe.skipIf(chromium === null)('drafts (Chromium)', () => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    page = await session.page('marketer');
  });

  afterAll(async () => {
    await session.close();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  test('what runs is copied into a draft, under a name of its own', async () => {
    await show(page, '/programmes');
    await page.getByRole('link', { name: 'Win back the quiet accounts' }).click();
    await press('Copy');
    await page.waitForURL('**/rules');
    await page.getByRole('heading', { level: 1, name: 'Win back the quiet accounts (copy)' }).waitFor();
    await page.getByText('Draft', { exact: true }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Ask them once more');
    await page.getByRole('heading', { level: 1, name: 'Ask them once more' }).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
  });

  test('the whole drawing stays in view beside the panel of a step', async () => {
    await page.getByRole('link', { name: 'Sequence', exact: true }).click();
    await page.locator('.react-flow__node').filter({ hasText: 'Wait' }).first().click();
    await page.getByRole('complementary', { name: 'The chosen step' }).waitFor();
    const outside = `[...document.querySelectorAll('.react-flow__node')].filter((node) => {
      const { left, right } = node.getBoundingClientRect();
      const canvas = node.closest('[data-step-canvas]').getBoundingClientRect();
      return left < canvas.left || right > canvas.right;
    }).length`;
    await expect.poll(() => page.evaluate(outside)).toBe(0);
  });

  test('an e-mail that is not written yet says so where it will be shown, and is sent to nobody to look at', async () => {
    await page.getByRole('button', { name: 'Put a step in here' }).first().click();
    await page.getByRole('menuitem', { name: 'E-mail' }).click();
    await page.getByRole('link', { name: 'Write it' }).click();
    await page.getByText(/^Nothing is written yet\./).waitFor();
    expect(await page.getByRole('button', { name: 'Send me a test' }).isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Subject' }).fill('A first word');
    await page.getByText(/^Nothing is written yet\./).waitFor({ state: 'detached' });
  });

  test('an e-mail whose step is gone is taken out, and can come back with it', async () => {
    await page.getByRole('link', { name: 'Sequence', exact: true }).click();
    await page
      .locator('.react-flow__node')
      .filter({ hasText: /^E-mail: A first word/ })
      .click();
    await press('Take out');
    const unused = page.getByText(/No step sends this e-mail\./);
    await unused.waitFor();
    await press('Take it out');
    await unused.waitFor({ state: 'detached' });
    await press('Undo');
    await unused.waitFor();
    await press('Undo');
    await unused.waitFor({ state: 'detached' });
    await page
      .locator('.react-flow__node')
      .filter({ hasText: /^E-mail: A first word/ })
      .waitFor();
  });

  test('a draft that nobody wants is discarded, in words that are true of a draft', async () => {
    await press('Discard…');
    const dialog = page.getByRole('dialog', { name: 'Discard this draft?' });
    await dialog.getByText(/^It was never launched/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Discard it' }).click();
    await page.getByText('Discarded before it was launched.').waitFor();
    await page.getByRole('link', { name: 'Programmes', exact: true }).first().click();
    const row = page.getByRole('row').filter({ hasText: 'Ask them once more' });
    await row.getByText('Discarded', { exact: true }).waitFor();
  });
});
