import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('in a real browser (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  const rows = (page: Page) => page.locator('tbody tr');
  const textOf = async (place: Locator) => ((await place.textContent()) ?? '').trim();

  test('a stranger is sent to the door, signs in and comes back to what they wanted', async () => {
    const page = await session.page(null);
    await page.goto('/analysis');
    await page.waitForURL('**/sign-in?**');
    const { email, password } = session.house.signInOf('viewer');
    await page.getByLabel('E-mail address').fill(email);
    await page.locator('input[type=password]').fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.locator('input[type=password]').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/analysis');
    await page.getByRole('heading', { name: 'Analysis' }).waitFor();
    await page.context().close();
  });

  test('a stranger is sent to the door whichever part of their page is first to draw the refusal', async () => {
    // Which one is, the browser chooses anew at each visit.
    const visits = Array.from({ length: 16 }, (_, visit) =>
      visit % 2 === 0 ? '/settings/you' : '/analysis',
    );
    for (const path of visits) {
      const page = await session.page(null);
      await page.goto(path);
      await page.getByLabel('E-mail address').or(page.getByRole('alert')).waitFor();
      expect(new URL(page.url()).pathname).toBe('/sign-in');
      await page.context().close();
    }
  });

  test('what is searched, filtered and sorted stands in the address and survives a reload', async () => {
    const page = await session.page('viewer');
    await show(page, '/accounts');
    const first = await textOf(rows(page).first().locator('td').first());
    await page.getByRole('textbox', { name: /Search/ }).fill(first.slice(0, 8));
    await page.waitForURL('**/accounts?q=**');
    await page.getByText(/^1 account · /).waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();

    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Lost' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'At risk, 52 weeks' }).click();
    await page.waitForURL((url) => url.search.includes('valueAtRisk') && url.search.includes('lost'));
    await page.reload();
    await page.getByRole('columnheader', { name: 'At risk, 52 weeks' }).waitFor();
    const sorted = page.locator('th[aria-sort]');
    expect([await textOf(sorted), await sorted.getAttribute('aria-sort')]).toEqual([
      'At risk, 52 weeks',
      'descending',
    ]);
    const states = await rows(page).locator('td:nth-child(2)').allTextContents();
    expect(new Set(states)).toEqual(new Set(['Lost']));
    await page.context().close();
  });

  test('the list goes by keyboard: arrows move between rows, enter opens', async () => {
    const page = await session.page('viewer');
    await show(page, '/accounts');
    const second = await textOf(rows(page).nth(1).locator('a'));
    await rows(page).first().locator('a').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/accounts/*-*');
    await page.getByRole('heading', { level: 1, name: second }).waitFor();

    await show(page, '/programmes');
    const next = await textOf(rows(page).nth(1).locator('a[data-row-link]').first());
    for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: next }).waitFor();
    await page.context().close();
  });

  test('accounts are chosen by keyboard, changed together and changed back; the list is kept as a view', async () => {
    const page = await session.page('marketer');
    await show(page, '/accounts');
    for (const key of ['j', 'x', 'j', 'x', ' ']) await page.keyboard.press(key);
    await page.waitForURL('**/accounts?open=**');
    const second = await textOf(rows(page).nth(1).locator('a'));
    await page.getByRole('complementary').getByRole('heading', { name: second }).waitFor();
    await page.getByRole('region', { name: 'What is chosen' }).getByRole('button', { name: 'Tags' }).click();
    await page.getByRole('combobox', { name: 'Add' }).fill('harvest');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByText('2 accounts changed.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();

    await show(page, '/accounts?status=%5B"lost"%5D');
    await page.getByRole('button', { name: 'All accounts' }).click();
    await page.getByRole('menuitem', { name: 'Save as a view' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Of the harvest');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Of the harvest', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Account', exact: true }).click();
    await page.getByRole('button', { name: 'Of the harvest changed' }).waitFor();
    await page.context().close();
  });

  test('chosen accounts become a programme draft, also after the page is loaded anew; the list is a file as it is seen', async () => {
    const page = await session.page('marketer');
    await show(page, '/accounts?status=%5B"lost"%5D&cols=%5B"number"%2C"status"%5D&sort=name');
    const names = await Promise.all([0, 1].map((index) => textOf(rows(page).nth(index).locator('a'))));
    const fileOf = async (what: string) => {
      await page.getByRole('button', { name: 'CSV' }).click();
      const begun = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: what }).click();
      return begun;
    };
    const download = await fileOf('The list as it is');
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toBe('name,account,status');
    expect(lines).toHaveLength(1 + Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1);
    expect(lines[1]).toContain(names[0]);
    expect(lines.slice(1).every((line) => line.endsWith(',lost'))).toBe(true);
    const people = await readFile(await (await fileOf('The people of these accounts')).path(), 'utf8');
    expect(people.split('\r\n')[0]).toMatch(/^account,email,first-name,.*,consent,Interest$/);

    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Draft a programme with these' }).click();
    await page.waitForURL('**/programmes/new');
    const picked = page.locator('.mantine-Pill-root');
    const pickedNames = async () => {
      await picked
        .nth(1)
        .getByText(names[1] ?? '', { exact: true })
        .waitFor();
      return picked.allTextContents();
    };
    expect(await pickedNames()).toEqual(names);
    await page.reload();
    expect(await pickedNames()).toEqual(names);
    await page.getByRole('radio', { name: 'After a complaint' }).check();
    expect(await pickedNames()).toEqual(names);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await page.getByRole('link', { name: 'Audience' }).click();
    for (const name of names) await page.getByRole('link', { name, exact: true }).waitFor();
    await page.context().close();
  });

  test('anything is found from anywhere by its name; rules show at once whom they choose, and are kept', async () => {
    const page = await session.page('marketer');
    await show(page, '/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('new seg');
    await page.getByRole('option', { name: 'New segment', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/segments/new');
    const matches = page.getByRole('region', { name: 'Whom it chooses now' });
    await matches.getByText(/^accounts? of /).waitFor();
    const before = await textOf(matches);
    await page.getByRole('button', { name: 'Rule', exact: true }).click();
    await page.getByRole('combobox', { name: 'What is asked of' }).last().selectOption('ordered');
    await expect.poll(() => textOf(matches)).not.toBe(before);
    await page.getByRole('textbox', { name: 'Name' }).fill('Going and yet ordering');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Going and yet ordering' }).waitFor();
    await page.context().close();
  });

  test('a box of the analysis opens exactly its accounts, and one of them its page', async () => {
    const page = await session.page('viewer');
    await show(page, '/analysis');
    const box = page.getByRole('link', { name: /^Open the accounts of AX/ });
    const inBox = Number(/: (\d+) accounts?/.exec(await textOf(box))?.[1]);
    await box.click();
    await page.getByText(new RegExp(`^${inBox} accounts? · `)).waitFor();
    const cells = await rows(page).locator('td:nth-child(3)').allTextContents();
    expect(cells).toEqual(Array.from({ length: inBox }, () => 'AX'));
    const name = await textOf(rows(page).first().locator('a'));
    await rows(page).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('img', { name: 'Orders over time' }).waitFor();
    await page.context().close();
  });

  test.each([
    ['en', 'Afrikaans', 'Beste'],
    ['af', 'Engels', 'Dear'],
  ] as const)(
    'the outbox in %s shows a message as its recipient reads it',
    async (language, written, greeting) => {
      const page = await session.page('viewer', { language, width: 1440 });
      await show(page, '/messages');
      // The opening greets by name; it is older than the reminder.
      await page.goto(`/messages?q=${encodeURIComponent(greeting === 'Dear' ? 'supply' : 'lewer')}`);
      await rows(page).first().click();
      const mail = page.frameLocator('iframe');
      await mail.getByText(new RegExp(`^${greeting} `)).waitFor();
      expect(await textOf(page.locator('main'))).toContain(written);
      const frame = page.locator('iframe');
      expect(await frame.getAttribute('sandbox')).toBe('allow-same-origin');
      await mail.getByRole('link').last().click();
      expect(page.url()).toContain('/messages/');
      await page.context().close();
    },
  );

  test('an account manager approves for sales alone, and the screen says who is missing', async () => {
    const page = await session.page('manager');
    await show(page, '/programmes');
    await page.getByRole('link', { name: 'A better offer for lost A and B accounts' }).click();
    await page.getByText('Waiting for the approval of sales and marketing.').waitFor();
    expect(await page.getByRole('button', { name: 'Approve for marketing' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Approve for sales' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve for sales' }).click();
    await page.getByText('Waiting for the approval of marketing.').waitFor();
    expect(await textOf(page.locator('main h1'))).toBe('A better offer for lost A and B accounts');
    await page.context().close();
  });

  test('whoever wrote a programme is told that somebody else approves it', async () => {
    const page = await session.page('marketer');
    await show(page, '/programmes/new');
    await page.getByLabel('Name').fill('Try it out');
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Try it out' }).waitFor();
    await page.getByRole('button', { name: 'Submit for approval' }).click();
    await page.getByText('You wrote in it: somebody else has to approve it.').waitFor();
    await page.getByRole('link', { name: 'Content', exact: true }).click();
    await page
      .frameLocator('iframe')
      .getByText(/^(Dear|Beste) /)
      .waitFor();
    await page.context().close();
  });
});
