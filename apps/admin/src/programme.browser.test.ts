import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();
const name = 'Before the season';

/** A programme from the first idea until it runs and is revised, by the people who stand behind it. */
describe.skipIf(chromium === null)('from a playbook to a live programme (Chromium)', () => {
  let session: Session;
  let marketer: Page;
  let seller: Page;
  let partner: Page;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    [marketer, seller, partner] = await Promise.all([
      session.page('marketer'),
      session.page('sales'),
      session.page('admin'),
    ]);
  });

  afterAll(async () => {
    await session.close();
  });

  const titled = (page: Page) => page.getByRole('heading', { level: 1, name }).waitFor();
  const tab = (page: Page, label: string) =>
    page
      .getByRole('navigation', { name: 'Parts of the programme' })
      .getByRole('link', { name: label, exact: true })
      .click();
  const problems = (page: Page) => page.getByRole('region', { name: 'What has to be mended' });
  const step = (page: Page, text: string | RegExp) =>
    page.locator('.react-flow__node').filter({ hasText: text });
  const press = (page: Page, button: string) =>
    page.getByRole('button', { name: button, exact: true }).click();
  const inDialog = (page: Page, button: string | RegExp) =>
    page.getByRole('dialog').getByRole('button', { name: button }).click();

  async function approve(page: Page, side: 'sales' | 'marketing'): Promise<void> {
    await press(page, `Approve for ${side}…`);
    await inDialog(page, `Approve for ${side}`);
  }

  test('a marketer drafts it for a segment, is led to what is wrong, mends it and submits it', async () => {
    await show(marketer, '/programmes');
    await marketer.getByRole('link', { name: 'New programme' }).click();
    await marketer.getByRole('radio', { name: 'Ask a slipping regular' }).check();
    await marketer.getByLabel('Name').fill(name);
    await marketer
      .locator('label')
      .filter({ hasText: /^A segment$/ })
      .click();
    await marketer.getByRole('combobox', { name: 'Segment' }).click();
    await marketer.getByRole('option', { name: 'Large and steady' }).click();
    await press(marketer, 'Make the draft');
    await titled(marketer);

    await tab(marketer, 'Content');
    const subject = marketer.getByRole('textbox', { name: 'Subject' });
    const written = await subject.inputValue();
    await subject.fill('Is all well at {{ account.nickname }}?');
    await problems(marketer).getByText('There is no variable account.nickname.').waitFor();
    await tab(marketer, 'Rules');
    await marketer.getByLabel('Ends').fill(`${inDays(60)}T17:00`);
    await problems(marketer)
      .getByRole('link', { name: /account\.nickname/ })
      .click();
    await marketer.waitForURL('**/content?**');
    await subject.fill(written);
    await problems(marketer).waitFor({ state: 'detached' });

    await tab(marketer, 'Sequence');
    await marketer.getByRole('button', { name: 'Put a step in here' }).first().click();
    await marketer.getByRole('menuitem', { name: 'E-mail' }).click();
    await problems(marketer)
      .getByRole('link', { name: /not written/ })
      .first()
      .click();
    await marketer.getByRole('complementary', { name: 'The chosen step' }).waitFor();
    await press(marketer, 'Undo');
    await problems(marketer).waitFor({ state: 'detached' });
    expect(await axeFindings(marketer)).toEqual([]);
    await press(marketer, 'Submit for approval');
    await marketer.getByText('Waiting for the approval of sales and marketing.').waitFor();
  });

  test('sales approves with a question; the answer is a change, which voids the approval', async () => {
    await show(seller, '/');
    await seller.getByRole('link', { name }).click();
    await seller.waitForURL('**/approval');
    await seller.getByRole('combobox', { name: 'About' }).selectOption({ label: 'Step “Time to answer”' });
    await seller.getByRole('combobox', { name: 'Mention…' }).selectOption({ label: '@Mia Fairweather' });
    await seller.getByRole('textbox', { name: 'Comment' }).press('End');
    await seller.getByRole('textbox', { name: 'Comment' }).pressSequentially('are five days enough?');
    await press(seller, 'Comment');
    await seller.getByText('@Mia Fairweather are five days enough?').waitFor();
    await approve(seller, 'sales');
    await seller.getByText('Waiting for the approval of marketing.').waitFor();

    await show(marketer, '/');
    await marketer.getByRole('link', { name: /are five days enough/ }).click();
    await marketer.waitForURL('**/approval');
    await tab(marketer, 'Sequence');
    await step(marketer, 'Wait 5 days').first().click();
    await press(marketer, 'Change it all the same');
    await marketer.getByRole('textbox', { name: 'How long' }).fill('8');
    await marketer.getByText('A draft, ready to be submitted.').waitFor();
    await tab(marketer, 'Approval');
    await marketer.getByText(/void: it was changed/).waitFor();
    const asked = marketer.getByRole('article').filter({ hasText: 'are five days enough?' });
    await marketer.getByRole('textbox', { name: 'Comment' }).fill('Eight now.');
    await press(marketer, 'Comment');
    await asked.getByRole('button', { name: 'Dealt with' }).click();
    await asked.waitFor({ state: 'detached' });
    await press(marketer, 'Submit for approval');
    await marketer.getByText('Waiting for the approval of sales and marketing.').waitFor();
  });

  test('both sides approve, it goes live, and what it does is drawn on its steps', async () => {
    await show(seller, '/programmes');
    await seller.getByRole('link', { name }).click();
    await approve(seller, 'sales');
    await seller.getByText('Waiting for the approval of marketing.').waitFor();
    await show(partner, '/programmes');
    await partner.getByRole('link', { name }).click();
    await approve(partner, 'marketing');
    await partner.getByText('Approved by sales and marketing; it can be launched.').waitFor();

    await show(marketer, '/programmes');
    await marketer.getByRole('link', { name }).click();
    await press(marketer, 'Launch');
    const said = marketer.getByRole('dialog', { name: 'Launch this programme?' });
    const written = await said.getByText(/^\d+ people of \d+ accounts$/).textContent();
    await said.getByText(/to measure the effect$/).waitFor();
    await said.getByText('First e-mails').waitFor();
    expect(await axeFindings(marketer)).toEqual([]);
    await inDialog(marketer, 'Launch');
    await marketer.getByText(/^Live since /).waitFor();
    const figure = (label: string) =>
      marketer.locator('dl > div').filter({ has: marketer.getByText(label, { exact: true }) });
    await figure('People in it')
      .getByText(`${Number.parseInt(written ?? '', 10)} under way`)
      .waitFor();
    await figure('E-mails in 24 hours')
      .getByText(/^the next /)
      .waitFor();

    await marketer.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Calendar' }).click();
    await marketer.getByText(/^\d+ e-mails leave in the coming 4 weeks, most on /).waitFor();
    const days = marketer.getByRole('list', { name: 'Calendar' }).getByRole('listitem');
    // An e-mail, and eight days later the next.
    await expect.poll(() => days.getByRole('link', { name }).count()).toBeGreaterThan(1);
    expect(await axeFindings(marketer)).toEqual([]);
    await marketer.goBack();
    await marketer.getByText(/^Live since /).waitFor();
    await session.house.work(nextTuesday());
    await marketer.reload();
    await step(marketer, 'E-mail: Is everything in order')
      .getByText(/\d+ kept in the outbox/)
      .waitFor();
    await step(marketer, 'Wait 8 days')
      .getByText(/\d+ here now/)
      .waitFor();
    expect(await axeFindings(marketer)).toEqual([]);

    await press(marketer, 'Pause');
    await marketer.getByText('Paused: nothing is sent until it is resumed.').waitFor();
    await press(marketer, 'Resume');
    await marketer.getByText(/^Live since /).waitFor();

    await tab(marketer, 'People');
    await marketer.locator('tbody tr').first().getByRole('link').click();
    await marketer.getByRole('dialog').getByRole('link', { name: 'The e-mail' }).click();
    await marketer.getByRole('heading', { name: 'Written under this approval' }).waitFor();
    await marketer.getByText(/^Sales: Samuel Okafor, /).waitFor();
    await marketer.getByText(/^Marketing: Johanna Hollander, /).waitFor();
  });

  test('its end is moved sooner at once, and later once both sides agree', async () => {
    await show(marketer, '/programmes');
    await marketer.getByRole('link', { name }).click();
    await press(marketer, 'Move the end…');
    const dialog = marketer.getByRole('dialog', { name: 'Move the end' });
    await dialog.getByLabel('New end').fill(`${inDays(40)}T17:00`);
    await dialog.getByText(/it counts at once\.$/).waitFor();
    expect(await axeFindings(marketer)).toEqual([]);
    await dialog.getByRole('button', { name: 'Move the end' }).click();
    await marketer.getByText('The end is moved.').waitFor();
    const ends = await marketer.getByText(/^It ends on /).textContent();

    await press(marketer, 'Move the end…');
    await dialog.getByLabel('New end').fill(`${inDays(90)}T17:00`);
    await dialog.getByText(/it counts once both have approved it/).waitFor();
    expect(await axeFindings(marketer)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ask for approval' }).click();
    await marketer.getByText(/^You asked for it/).waitFor();
    expect(await marketer.getByText(/^It ends on /).textContent()).toBe(ends);

    const path = new URL(marketer.url()).pathname;
    await show(seller, path);
    await seller.getByText(/^Mia Fairweather asks to let it run until /).waitFor();
    await press(seller, 'Approve for sales');
    await seller.getByText('Approved for sales by Samuel Okafor').waitFor();
    await show(partner, path);
    await press(partner, 'Approve for marketing');
    await partner.getByText(/ asks to let it run until /).waitFor({ state: 'detached' });
    expect(await partner.getByText(/^It ends on /).textContent()).not.toBe(ends);
    await partner.getByText(/^Live since /).waitFor();
  });

  /** Writes the e-mail that is open, in one of its languages, from nothing. */
  async function write(language: string, subject: string): Promise<void> {
    await marketer
      .locator('label')
      .filter({ hasText: new RegExp(`^${language}$`) })
      .click();
    await marketer.getByRole('textbox', { name: 'Subject' }).fill(subject);
    await marketer.getByRole('textbox', { name: 'Preheader' }).fill('…');
    await marketer.getByRole('textbox', { name: `E-mail in ${language}` }).click();
    await marketer.keyboard.type('A line.');
    await marketer.getByText('Saved', { exact: true }).waitFor();
  }

  test('its next version is approved while it runs, and people are moved to it', async () => {
    await show(marketer, '/programmes');
    await marketer.getByRole('link', { name }).click();
    await press(marketer, 'Revise the steps');
    await marketer.waitForURL('**version=next**');
    await marketer.getByRole('button', { name: 'Undo' }).waitFor();
    await step(marketer, 'Wait 8 days').click();
    await press(marketer, 'Take out');
    await marketer.getByText(/^Gone: /).waitFor();

    await marketer.getByRole('button', { name: 'Put a step in here' }).first().click();
    await marketer.getByRole('menuitem', { name: 'E-mail' }).click();
    await problems(marketer)
      .getByText(/not written/)
      .first()
      .waitFor();
    await marketer.getByRole('link', { name: 'Write it' }).click();
    await marketer.waitForURL(/content\?.*version=next/);
    await write('English', 'One more question, {{ account.name }}');
    await write('Afrikaans', 'Nog een vraag, {{ account.name }}');
    await problems(marketer).waitFor({ state: 'detached' });
    expect(await axeFindings(marketer)).toEqual([]);
    await tab(marketer, 'Sequence');
    await marketer.getByText(/^New: /).waitFor();
    await press(marketer, 'Submit for approval');
    await marketer.getByText('Submitted. Sales and marketing now both have to approve.').waitFor();
    const sequence = new URL(marketer.url()).pathname;
    await show(seller, `${sequence}?version=next`);
    await approve(seller, 'sales');
    await seller.getByText('Approved for sales by Samuel Okafor').waitFor();
    await tab(marketer, 'Content');
    await marketer.waitForURL('**/content?version=next');
    await marketer.getByText(/^It is before sales and marketing as it is/).waitFor();
    await press(marketer, 'Change it all the same');
    await marketer.getByRole('combobox', { name: 'E-mail', exact: true }).click();
    await marketer.getByRole('option').last().click();
    await marketer.getByText(/^People get this e-mail already/).waitFor();
    await show(partner, `${sequence}?version=next`);
    await approve(partner, 'marketing');
    await partner.getByText('Version 2 runs').waitFor();

    await show(marketer, sequence);
    await press(marketer, 'Move them…');
    const dialog = marketer.getByRole('dialog');
    await dialog.getByText(/come to version 2/).waitFor();
    expect(await axeFindings(marketer)).toEqual([]);
    await dialog.getByRole('button', { name: /^Move \d+ people$/ }).click();
    await marketer.getByText(/people were moved\.$/).waitFor();
    await marketer.getByText(/still on an older version/).waitFor({ state: 'detached' });
  });
});

/** A day from now, as a field for moments takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Mid-morning of a working day, everywhere the demonstration writes to. */
function nextTuesday(): Date {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7 || 7));
  day.setUTCHours(12, 0, 0, 0);
  return day;
}
