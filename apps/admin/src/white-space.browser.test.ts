import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show, untilKept } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();
const solution = 'Delivery at night';

interface Account {
  readonly id: string;
  readonly name: string;
}

/** What the company sells is named, held against an account, seen over all of them, and made an audience. */
describe.skipIf(chromium === null)('white space (Chromium)', () => {
  let session: Session;
  let account: Account;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  async function largestAccount(page: Page): Promise<Account> {
    const { items } = await session.ask<{ items: Account[] }>(page, 'account.list', { sort: 'rank' });
    const [first] = items;
    if (!first) throw new Error('there is no account');
    return first;
  }

  test('an administrator names what the company sells, each once', async () => {
    const page = await session.page('admin');
    await show(page, '/settings#solutions');
    const part = page.getByRole('region', { name: 'What we sell' });
    const another = part.getByLabel('Another product or service');
    await another.fill(solution);
    await another.press('Enter');
    await another.fill(solution.toUpperCase());
    await another.press('Enter');
    await part.getByText('Stands here twice.').waitFor();
    await part.getByRole('button', { name: `Remove ${solution.toUpperCase()}`, exact: true }).click();
    await untilKept(page, 'company.update', () =>
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    );
    await page.getByText('Saved.').waitFor();
    await page.context().close();
  });

  test('an account manager says by keyboard who sells it to the account, and takes it back', async () => {
    const page = await session.page('manager');
    account = await largestAccount(page);
    await session.tell(page, 'rival.add', {
      accountId: account.id,
      competitor: { name: 'Brak Logistics' },
      values: {},
    });
    await show(page, `/accounts/${account.id}/competitors`);
    const row = page.getByRole('listitem', { name: solution });
    await row.getByRole('button', { name: `${solution}: not known yet. Say where they get it` }).focus();
    await page.keyboard.press('Enter');
    const choice = page.getByRole('menuitem', { name: 'From a competitor' });
    // The menu takes the focus when it has come up.
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowDown');
        return choice.evaluate((item) => item === document.activeElement);
      })
      .toBe(true);
    await untilKept(page, 'coverage.add', () => page.keyboard.press('Enter'));
    await row.getByRole('button', { name: /^From whom/ }).click();
    await row.getByLabel('From whom', { exact: true }).selectOption({ label: 'Brak Logistics' });
    await untilKept(page, 'coverage.update', () => page.keyboard.press('Enter'));
    await row.getByRole('button', { name: /^Potential a year/ }).click();
    await row.getByRole('textbox', { name: 'Potential a year' }).fill('48000');
    await untilKept(page, 'coverage.update', () => page.keyboard.press('Enter'));
    await row.getByText('£48,000').waitFor();
    await row.locator('[aria-busy="true"]').waitFor({ state: 'hidden' });
    expect(await axeFindings(page)).toEqual([]);
    await untilKept(page, 'coverage.remove', () =>
      row.getByRole('button', { name: `${solution}: not known after all` }).click(),
    );
    await row.getByText('Not known yet').waitFor();
    await untilKept(page, 'coverage.restore', () =>
      page.getByRole('button', { name: 'Undo' }).last().click(),
    );
    await row.getByText('Brak Logistics').waitFor();
    await page.context().close();
  });

  test('the map says so of the account, in words too, and makes a segment of those who are like it', async () => {
    const page = await session.page('marketer');
    await show(page, '/reports/white-space?accounts=known');
    const row = page.getByRole('row', { name: account.name });
    await row.getByText('Brak Logistics, £48,000 a year').waitFor();
    await page.getByRole('combobox', { name: 'Product or service' }).click();
    await page.getByRole('option', { name: solution }).click();
    await page.waitForURL('**solution=delivery-at-night**');
    await page.getByRole('link', { name: account.name }).waitFor();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await page.getByRole('link', { name: 'Make a segment of these' }).click();
    await page.waitForURL('**/segments/new**');
    await page.getByRole('link', { name: account.name }).waitFor();
    await page.getByLabel('Name').fill('Night deliveries of others');
    await untilKept(page, 'segment.save', () =>
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    );
    await page.context().close();
  });

  test('on a phone the map counts where each account gets what, and leads to it', async () => {
    const page = await session.page('manager', { width: 390, scheme: 'dark', language: 'af' });
    await show(page, '/reports/white-space?accounts=known&solution=delivery-at-night&from=elsewhere');
    await page.getByRole('link', { name: account.name }).click();
    await page.waitForURL(`**/accounts/${account.id}/competitors**`);
    await page.getByRole('heading', { name: 'Wit kolle' }).waitFor();
    await page.context().close();
  });
});
