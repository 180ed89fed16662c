import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../../../tooling/browser/axe.ts';
import { findChromium } from '../../../../../tooling/browser/find-chromium.ts';
import { show } from '../../../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../../../tooling/browser/session.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('the contact map in a real browser (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  const cards = (page: Page) => page.locator('.react-flow__node-person button');
  const gaps = (page: Page) => page.getByRole('list', { name: 'What this map lacks' });

  /** A page with the map of the account that is listed last. */
  async function openMap(width: 1440 | 390 = 1440): Promise<Page> {
    const page = await session.page('manager', { width });
    const answer = await page.context().request.get('/api/trpc/account.list?input=%7B%7D');
    const { result } = (await answer.json()) as { result: { data: { items: { id: string }[] } } };
    const id = result.data.items.at(-1)?.id ?? '';
    await show(page, `/accounts/${id}/people?view=map&left=true`);
    return page;
  }

  interface Answer {
    readonly result: {
      readonly data: {
        readonly items: readonly { readonly id: string }[];
        readonly people: readonly { readonly contactId: string; readonly version: number }[];
      };
    };
  }

  /** An account that everybody was taken off. */
  async function emptyMap(page: Page): Promise<string> {
    const { request } = page.context();
    const ask = async (procedure: string, input: object) => {
      const question = encodeURIComponent(JSON.stringify(input));
      const answer: Answer = await (await request.get(`/api/trpc/${procedure}?input=${question}`)).json();
      return answer.result.data;
    };
    const accountId = (await ask('account.list', {})).items.at(-2)?.id ?? '';
    for (;;) {
      const [person] = (await ask('contact.map', { accountId })).people;
      if (!person) return accountId;
      const { contactId, version } = person;
      const removed = await request.post('/api/trpc/contact.removeFromAccount', {
        data: { accountId, contactId, version },
        headers: { origin: session.house.origin },
      });
      expect(removed.ok(), await removed.text()).toBe(true);
    }
  }

  async function add(page: Page, name: string): Promise<void> {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Last name').fill(name);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('complementary', { name }).waitFor();
  }

  test('people are added, lines drawn by keyboard; what is done can be taken back', async () => {
    const page = await openMap();
    const before = await cards(page).count();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await add(page, 'Zebedee');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await add(page, 'Zuleika');
    expect(await cards(page).count()).toBe(before + 2);

    const cardOf = (name: string) =>
      cards(page).filter({ has: page.locator('span span:first-child', { hasText: name }) });
    const [superior, report] = [cardOf('Zebedee'), cardOf('Zuleika')];
    await report.focus();
    await page.keyboard.press('r');
    await page.getByText('To whom does Zuleika report?').waitFor();
    await superior.focus();
    await page.keyboard.press('Enter');
    await report.filter({ hasText: 'reports to Zebedee' }).waitFor();

    await superior.focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('button[data-contact]:focus').filter({ hasText: 'Zuleika' }).waitFor();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Zuleika' });
    await panel.getByRole('button', { name: 'Take off this map' }).click();
    await report.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await report.filter({ hasText: 'reports to Zebedee' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('a stance is edited in place and seen on card and table alike; the picture has everybody', async () => {
    const page = await openMap();
    const name = (await cards(page).first().locator('span span').first().textContent()) ?? '';
    await cards(page).first().click();
    const panel = page.getByRole('complementary', { name });
    await panel.getByRole('button', { name: /^Stance/ }).click();
    await panel.getByRole('combobox', { name: 'Stance' }).selectOption('blocker');
    await page.keyboard.press('Enter');
    await cards(page).filter({ hasText: 'against us' }).first().waitFor();
    await page.getByRole('button', { name: 'Picture' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'As SVG' }).click(),
    ]);
    const svg = await readFile(await download.path(), 'utf8');
    expect(svg).toContain(name);
    expect(svg).not.toContain('var(');
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'against us' }).waitFor();
    await page.context().close();
  });

  test('another person is chosen by pointer or arrow key without the map moving; languages have names', async () => {
    const page = await openMap();
    const frame = page.locator('.react-flow');
    await page.getByRole('complementary', { name: 'Who stands where' }).waitFor();
    const before = await frame.boundingBox();
    const nameOf = async (index: number) =>
      (await cards(page).nth(index).locator('span span').first().textContent()) ?? '';
    const panelOf = (name: string) => page.getByRole('complementary', { name, exact: true });
    await page.getByRole('button', { name: 'Add a person' }).click();
    await add(page, 'Quintus');
    await cards(page).first().click();
    const panel = panelOf(await nameOf(0));
    await panel.waitFor();
    expect(await frame.boundingBox()).toEqual(before);

    await cards(page).first().focus();
    for (const arrow of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(arrow);
    const reached = page.locator('button[data-contact]:focus').locator('span span').first();
    await panelOf((await reached.textContent()) ?? '').waitFor();
    expect(await frame.boundingBox()).toEqual(before);

    const open = page.locator('aside[aria-label]');
    await open.getByRole('button', { name: /^Language/ }).click();
    await open.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Afrikaans' });
    await page.keyboard.press('Enter');
    await open.getByRole('button', { name: /^Language.*Afrikaans/ }).waitFor();
    await page.context().close();
  });

  test('a map without anybody says where it begins, and a small screen opens people as a sheet', async () => {
    const page = await session.page('manager', { width: 390 });
    await show(page, `/accounts/${await emptyMap(page)}/people`);
    await page.getByRole('button', { name: 'Add the first person' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Last name').fill('Xerxes');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Xerxes' });
    await sheet.getByRole('button', { name: /^Stance/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Close' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('row').filter({ hasText: 'Xerxes' }).waitFor();
    await page.context().close();
  });

  test('a small screen shows the table first, and the map is a tap away', async () => {
    const page = await openMap(390);
    await page.goto(page.url().replace(/\?.*/, ''));
    await page.getByRole('table').waitFor();
    await page.getByText('Map', { exact: true }).click();
    await cards(page).first().waitFor();
    expect(await gaps(page).or(page.getByText('Every role that is needed')).count()).toBe(1);
    await page.context().close();
  });
});
