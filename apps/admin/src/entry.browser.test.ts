import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show, untilKept } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();
const name = 'Once it is settled';

/** A programme that nobody is in at its launch, and that an account enters when something happens to it. */
describe.skipIf(chromium === null)('entry by occasion (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  const tab = (page: Page, label: string) =>
    page
      .getByRole('navigation', { name: 'Parts of the programme' })
      .getByRole('link', { name: label, exact: true })
      .click();
  const press = (page: Page, button: string) =>
    page.getByRole('button', { name: button, exact: true }).click();
  const inDialog = (page: Page, button: string) =>
    page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  const occasion = (page: Page, label: string) => page.getByRole('checkbox', { name: label, exact: true });

  async function approve(role: string, side: 'sales' | 'marketing', path: string): Promise<void> {
    const page = await session.page(role);
    await show(page, path);
    await press(page, `Approve for ${side}…`);
    await inDialog(page, `Approve for ${side}`);
    await page.getByText(side === 'sales' ? /approval of marketing/ : /it can be launched/).waitFor();
    await page.context().close();
  }

  test('a complaint that is closed has its account enter, and the people tab says so', async () => {
    const marketer = await session.page('marketer');
    await show(marketer, '/programmes');
    await marketer.getByRole('link', { name: 'New programme' }).click();
    await marketer.getByRole('radio', { name: 'After a lost tender' }).check();
    await marketer.getByLabel('Name').fill(name);
    await press(marketer, 'Make the draft');
    await marketer.getByRole('heading', { level: 1, name }).waitFor();
    const path = new URL(marketer.url()).pathname;

    await tab(marketer, 'Rules');
    await marketer.getByLabel('Held out to compare, %').fill('0');
    await tab(marketer, 'Audience');
    await occasion(marketer, 'One of its complaints is closed').check();
    await occasion(marketer, 'One of its tenders is lost').uncheck();
    // The last of them cannot be taken away: a programme that lets in on nothing would let nobody in.
    await occasion(marketer, 'One of its complaints is closed').click();
    await expect.poll(() => occasion(marketer, 'One of its complaints is closed').isChecked()).toBe(true);
    await occasion(marketer, 'Also accounts that are under way in another programme').check();
    expect(await axeFindings(marketer)).toEqual([]);
    await press(marketer, 'Submit for approval');
    await marketer.getByText('Waiting for the approval of sales and marketing.').waitFor();
    await show(marketer, `${path}/audience`);
    expect(await occasion(marketer, 'One of its complaints is closed').isChecked()).toBe(true);
    expect(await occasion(marketer, 'One of its tenders is lost').isChecked()).toBe(false);

    const rows = await marketer
      .locator('tbody tr a[data-row-link]')
      .evaluateAll((links) =>
        links.map((link) => ({ name: link.textContent, path: link.getAttribute('href') ?? '' })),
      );
    const complained = await session.house.complained();
    const account = rows.find((row) => !complained.some((id) => row.path.endsWith(id)));
    if (!account) throw new Error('every account of the audience has complained');

    await approve('sales', 'sales', path);
    await approve('admin', 'marketing', path);
    await show(marketer, path);
    await press(marketer, 'Launch');
    await inDialog(marketer, 'Launch');
    await marketer.getByText(/^Live since /).waitFor();
    await show(marketer, `${path}/people`);
    await marketer.getByText('Nothing has happened to any account since the launch.').waitFor();

    await show(marketer, `${account.path}/dossier`);
    const complaints = marketer.getByRole('region', { name: 'Complaints' });
    await complaints.getByRole('button', { name: 'Note a complaint' }).click();
    await complaints.getByRole('textbox', { name: 'About what' }).fill('Two pallets were short');
    await complaints.getByRole('button', { name: 'Add', exact: true }).click();
    const row = complaints.getByRole('listitem').filter({ hasText: 'Two pallets were short' });
    await row.getByRole('button', { name: /^Closed on/ }).click();
    await row.getByLabel('Closed on', { exact: true }).fill(new Date().toISOString().slice(0, 10));
    const save = row.getByRole('button', { name: 'Save', exact: true });
    await untilKept(marketer, 'complaint.update', () => save.click());
    await row.getByRole('button', { name: /^Closed on .*\d{4}/ }).waitFor();

    await session.house.work(new Date());
    await show(marketer, `${path}/people`);
    const happened = marketer.getByRole('region', { name: 'Who came in by themselves, and who did not' });
    const entered = happened.getByRole('row').filter({ hasText: account.name });
    await entered.getByText('complaint closed').waitFor();
    await entered.getByText('Came in', { exact: true }).waitFor();
    const person = marketer.locator('tbody tr').filter({ hasText: account.name }).first();
    await person.getByRole('link').first().click();
    await marketer
      .getByRole('dialog')
      .getByText(/came in .*\(complaint closed\)/)
      .waitFor();
    expect(await axeFindings(marketer)).toEqual([]);
    await marketer.context().close();
  }, 300_000);
});
