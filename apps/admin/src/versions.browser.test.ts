import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();
const name = 'Two subjects';

/** Two versions of an e-mail: made on the drawing, sent by chance, and held against each other. */
describe.skipIf(chromium === null)('two versions of an e-mail (Chromium)', () => {
  let session: Session;
  let marketer: Page;
  let address: string;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    marketer = await session.page('marketer');
  });

  afterAll(async () => {
    await session.close();
  });

  const press = (page: Page, button: string) =>
    page.getByRole('button', { name: button, exact: true }).click();
  const step = (text: string) => marketer.locator('.react-flow__node').filter({ hasText: text });
  const panelOf = () => marketer.getByRole('complementary', { name: 'The chosen step' });

  async function approve(role: string, side: 'sales' | 'marketing', then: string): Promise<void> {
    const page = await session.page(role);
    await show(page, `${address}/approval`);
    await press(page, `Approve for ${side}…`);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Approve for ${side}` })
      .click();
    await page.getByText(then).waitFor();
  }

  test('one press puts a second version beside an e-mail, with its offer, and opens it to be written', async () => {
    await show(marketer, '/programmes/new');
    await marketer.getByLabel('Name').fill(name);
    await marketer.getByLabel('Held out to compare, %').fill('0');
    await press(marketer, 'Make the draft');
    await marketer.getByRole('heading', { level: 1, name }).waitFor();
    address = new URL(marketer.url()).pathname;
    await step('We would like to supply').click();
    await press(marketer, 'Try another version');
    await step('By chance: 50% of the accounts by A, the others by B').waitFor();
    expect(await step('Offer: 10% off').count()).toBe(2);
    const panel = panelOf();
    expect(await panel.getByLabel('Name, for the house').inputValue()).toBe('First e-mail, B');
    await panel.getByRole('link', { name: 'Read and write it' }).click();
    const subject = marketer.getByRole('textbox', { name: 'Subject' });
    await subject.fill('May I ask what changed at {{ account.name }}?');
    await marketer
      .locator('label')
      .filter({ hasText: /^Afrikaans$/ })
      .click();
    await subject
      .and(marketer.locator('[value^="Ons wil graag"]'))
      .fill('Mag ek vra wat by {{ account.name }} verander het?');
    await marketer
      .getByRole('navigation', { name: 'Parts of the programme' })
      .getByRole('link', { name: 'Sequence' })
      .click();
    await step('May I ask what changed').waitFor();
    await step('We would like to supply').waitFor();
    await marketer.getByRole('region', { name: 'What has to be mended' }).waitFor({ state: 'detached' });
  });

  test('a share that is no share is told beside the field and 40 of 100 go by A once it is one', async () => {
    await step('By chance').click();
    const share = marketer.getByLabel('Go by A, % of the accounts');
    await share.fill('100');
    await panelOf().getByText('99').waitFor();
    await share.fill('40');
    await step('By chance: 40% of the accounts by A').waitFor();
    await press(marketer, 'Undo');
    await step('By chance: 50%').waitFor();
  });

  test('sent back, whoever wrote it reads why, on Today and above the programme, until it is dealt with', async () => {
    await press(marketer, 'Submit for approval');
    await marketer.getByText('Waiting for the approval of sales and marketing.').waitFor();
    const seller = await session.page('sales');
    await show(seller, address);
    await press(seller, 'Send back…');
    const asked = seller.getByRole('dialog', { name: 'Send it back' });
    await asked.getByLabel('What has to change?').fill('Say in B who signs.');
    await asked.getByRole('button', { name: 'Send back' }).click();
    await asked.waitFor({ state: 'detached' });
    await show(marketer, '/');
    await marketer.getByRole('link', { name: 'Say in B who signs.' }).click();
    const note = marketer
      .getByRole('note')
      .filter({ hasText: /^Sent back by Samuel Okafor, .*: Say in B who signs\./ });
    await note.waitFor();
    await marketer.getByText(/why it was sent back$/).waitFor();
    expect(await axeFindings(marketer)).toEqual([]);
    await press(marketer, 'Dealt with');
    await marketer.getByText('Nothing is open.').waitFor();
    await note.waitFor({ state: 'detached' });
    await show(marketer, address);
  });

  test('live, chance sends each account one of the two, and the results hold them against each other', async () => {
    await press(marketer, 'Submit for approval');
    await marketer.getByText('Waiting for the approval of sales and marketing.').waitFor();
    await approve('sales', 'sales', 'Waiting for the approval of marketing.');
    await approve('admin', 'marketing', 'Approved by sales and marketing; it can be launched.');
    await show(marketer, address);
    await press(marketer, 'Launch');
    await marketer.getByRole('dialog').getByRole('button', { name: 'Launch' }).click();
    await marketer.getByText(/^Live since /).waitFor();
    await session.house.work(nextWorkday());
    await show(marketer, `${address}/results`);
    const ways = marketer.getByRole('region', { name: 'Two ways: Two versions' });
    await ways
      .getByText(
        /^Chance sent 50% of the accounts by A \(First e-mail\) and the others by B \(First e-mail, B\)/,
      )
      .waitFor();
    const counts = await ways
      .getByRole('row', { name: /^Accounts / })
      .getByRole('cell')
      .allTextContents();
    const [a, b] = counts.map(Number);
    expect(a).toBeGreaterThan(2);
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThanOrEqual(1);
    await ways.getByRole('row', { name: /^Clicked .* not told from chance/ }).waitFor();
    expect(await axeFindings(marketer)).toEqual([]);
    const subjects = await sentSubjects();
    const other = subjects.filter((subject) => /^(May I ask|Mag ek vra)/.test(subject));
    expect([subjects.length - other.length, other.length]).toEqual([a, b]);
  });

  /** What was written so far, the subject of each. */
  async function sentSubjects(): Promise<string[]> {
    const programmeId = address.split('/').at(-1);
    const { items } = await session.ask<{ items: { subject: string }[] }>(marketer, 'message.list', {
      programmeId,
      limit: 100,
    });
    return items.map(({ subject }) => subject);
  }
});

/** Ten in the morning of the next day on which e-mails leave. */
function nextWorkday(): Date {
  const day = new Date(Date.now() + 86_400_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  day.setUTCHours(10, 0, 0, 0);
  return day;
}
