import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** Whoever makes a mistake is told which, in words, at its place. */
describe.skipIf(chromium === null)('mistakes of those who write a programme (Chromium)', () => {
  let session: Session;
  let page: Page;
  let path: string;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    page = await session.page('marketer');
  });

  afterAll(async () => {
    await session.close();
  });

  const problems = () => page.getByRole('region', { name: 'What has to be mended' });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const alert = () => page.getByRole('alert').filter({ hasText: 'Not saved: something is missing' });

  test('an offer of another value than its words name has to be mended', async () => {
    await show(page, '/programmes');
    await page.getByRole('link', { name: 'New programme' }).click();
    await page.getByLabel('Name').fill('Slips');
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Slips' }).waitFor();
    path = new URL(page.url()).pathname;
    await show(page, `${path}/offers`);
    await field('Per cent off').fill('25');
    await problems()
      .getByText(/The title of the offer names 10%, but it takes 25% off\./)
      .first()
      .waitFor();
    await field('Title, English').fill('25% off your next order');
    await field('Title, Afrikaans').fill('25 persent afslag');
    await problems().waitFor({ state: 'detached' });
  });

  test('a slip is refused at its field, in the words of the field, and never becomes another number', async () => {
    await show(page, `${path}/offers`);
    const off = field('Per cent off');
    await off.fill('250');
    await off.press('Tab');
    await alert()
      .getByText('“25% off your next order”, Per cent off: Write a number above 0 and at most 100.')
      .waitFor();
    expect(await off.inputValue()).toBe('250');
    expect(await off.getAttribute('aria-invalid')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    await off.fill('');
    await alert()
      .getByText(/Per cent off: Write a number above 0/)
      .waitFor();
    await off.fill('25');
    await alert().waitFor({ state: 'detached' });
    await page.getByText('Saved', { exact: true }).waitFor();

    await page.getByRole('link', { name: 'Rules', exact: true }).click();
    await field('Name').fill('');
    await alert().getByText('Name: Write something here.').waitFor();
    await field('Name').fill('Slips');
    await alert().waitFor({ state: 'detached' });
  });

  test('numbers of steps and rules that are out of range stay as they are written, and say so', async () => {
    const refused = async (label: string, written: string, said: string) => {
      const input = field(label);
      const before = await input.inputValue();
      await input.fill(written);
      await input.press('Tab');
      await alert().getByText(said).waitFor();
      expect(await input.inputValue()).toBe(written);
      expect(await input.getAttribute('aria-invalid')).toBe('true');
      await input.fill(before);
      await alert().waitFor({ state: 'detached' });
    };
    const step = (text: RegExp) => page.locator('.react-flow__node').filter({ hasText: text });
    await page.getByRole('link', { name: 'Sequence', exact: true }).click();
    await step(/Task/).first().click();
    await refused('Due after this many days', '400', 'Due after this many days: Write 365 or less.');
    await step(/^Wait \d/)
      .first()
      .click();
    await refused('How long', '9999', 'How long: Write a whole number above 0; ten years at most.');
    await refused('How long', '', 'How long: Write a whole number above 0; ten years at most.');
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('link', { name: 'Rules', exact: true }).click();
    await page.getByLabel('A person gets fewer e-mails').check();
    await refused('In days', '400', 'In days: Write 365 or less.');
    await page.getByLabel('A person gets fewer e-mails').uncheck();
  });

  test('a rule of a segment that looks too far back says so, and waits to be mended', async () => {
    const other = await session.page('marketer');
    await show(other, '/segments/new');
    await other.getByLabel('Name').fill('Loud of late');
    await other.getByLabel('What is asked of').selectOption('ordered');
    const days = other.getByRole('textbox', { name: 'days' });
    await days.fill('5000');
    await days.press('Tab');
    await other.getByText('Days: Write a number from 0 to 3,660.').waitFor();
    expect(await days.inputValue()).toBe('5000');
    expect(await other.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    expect(await axeFindings(other)).toEqual([]);
    await days.fill('365');
    await other.getByText('Days: Write a number').waitFor({ state: 'detached' });
    await other.context().close();
  });

  test('in Afrikaans a number is written and shown with its comma', async () => {
    const admin = await session.page('admin', { language: 'af' });
    await show(admin, '/settings/analysis');
    const x = admin.getByRole('textbox', { name: 'X tot' });
    expect(await x.inputValue()).toBe('0,5');
    await x.fill('0,45');
    await x.press('Tab');
    expect(await x.inputValue()).toBe('0,45');
    await admin.getByRole('button', { name: 'Stoor', exact: true }).click();
    await admin.getByText('Gestoor.', { exact: true }).waitFor();
    await show(admin, '/settings/analysis');
    expect(await x.inputValue()).toBe('0,45');
    await x.fill('0.5');
    expect(await x.inputValue()).toBe('0,5');
    await admin.getByRole('button', { name: 'Stoor', exact: true }).click();
    await admin.getByText('Gestoor.', { exact: true }).waitFor();
    await admin.context().close();
  });

  test('an offer that is removed comes back; without one the preview says so and draws the rest', async () => {
    await show(page, `${path}/offers`);
    const remove = page.getByRole('button', { name: 'Remove this offer' });
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    await page.getByText('The offer “25% off your next order” was removed.').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await remove.waitFor();
    expect(await field('Title, Afrikaans').inputValue()).toBe('25 persent afslag');

    await remove.click();
    await remove.waitFor({ state: 'detached' });
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Content', exact: true }).click();
    await page.getByText('This e-mail speaks of an offer, and the programme has none.').waitFor();
    const mail = page.frameLocator('iframe[title="E-mail as it is read"]');
    await mail.getByText(/used to order from us regularly/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('a bad placeholder is named above a preview that stays; lists show what the previewed person gets', async () => {
    await field('Subject').fill('Hello {{ account.name }}, {{ account.nickname }}');
    await page.getByText('There is no variable account.nickname.').last().waitFor();
    const shown = page.getByText(/^Hello .*, \[account\.nickname\]$/);
    await shown.waitFor();
    const subject = (await shown.textContent()) ?? '';
    expect(subject).not.toContain('{{');
    await page
      .locator('dl dd')
      .filter({ hasText: subject.slice(0, 20) })
      .first()
      .waitFor();
    await field('Subject').fill('Hello {{ broken');
    await page
      .getByText(/A placeholder is broken/)
      .last()
      .waitFor();
    await page.getByText('Hello broken', { exact: true }).waitFor();
  });

  test('limits of the analysis that contradict each other say so at the field', async () => {
    const admin = await session.page('admin');
    await show(admin, '/settings/analysis');
    const a = admin.getByRole('textbox', { name: 'A up to, % of the measure' });
    await a.fill('96');
    await admin.getByText('A cannot reach further than B: lower A, or raise B.').waitFor();
    expect(await a.getAttribute('aria-invalid')).toBe('true');
    await a.fill('120');
    await a.press('Tab');
    await admin.getByText('Write 100 or less.').waitFor();
    expect(await a.inputValue()).toBe('120');
    expect(await axeFindings(admin)).toEqual([]);
    await admin.context().close();
  });
});
