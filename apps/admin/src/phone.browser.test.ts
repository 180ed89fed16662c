import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

interface Given {
  readonly code: string;
  readonly account: { readonly id: string; readonly name: string };
  readonly contact: { readonly name: string };
}

interface Ordered {
  readonly number: string;
}

function never(): never {
  throw new Error('the demonstration has none');
}

/** What a thumb finds without looking, in pixels. */
const thumb = 44;

/**
 * Controls that are lower than a thumb needs; a link in a line of text is exempt, and of a
 * field its frame counts.
 */
const tooSmall = `[...document.querySelectorAll('button, select, [role="combobox"], nav a, [role="tab"]')]
  .filter((each) => each.getClientRects().length > 0)
  .map((each) => ({
    name: each.getAttribute('aria-label') ?? each.textContent,
    height: (each.closest('[class*="Input-wrapper"], [class*="MultiSelect-wrapper"]') ?? each).getBoundingClientRect().height,
  }))
  .filter(({ height }) => height < ${thumb})
  .map(({ name, height }) => name + ': ' + height)`;

const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe.skipIf(chromium === null)('the screens on a phone (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  async function firstAccount(page: Page): Promise<string> {
    const answer = await page.context().request.get('/api/trpc/account.list?input=%7B%7D');
    const { result } = (await answer.json()) as { result: { data: { items: { id: string }[] } } };
    return `/accounts/${result.data.items[0]?.id ?? ''}`;
  }

  test('nothing stands wider than the screen, and all that is tapped is large enough for a thumb', async () => {
    const page = await session.page('marketer', { width: 390 });
    const account = await firstAccount(page);
    const rooms = ['/', '/accounts', '/analysis', '/programmes', '/offers', '/messages', '/settings'];
    const parts = ['', '/people', '/history', '/plan', '/meetings'].map((part) => `${account}${part}`);
    for (const path of [...rooms, ...parts]) {
      await show(page, path);
      expect({ path, wider: await page.evaluate(wider) }).toEqual({ path, wider: 0 });
      expect({ path, small: await page.evaluate(tooSmall) }).toEqual({ path, small: [] });
    }
    await page.context().close();
  });

  test('a name with a word that is wider than the screen is broken', async () => {
    const page = await session.page('marketer', { width: 390 });
    const { id } = await session.tell<{ id: string }>(page, 'account.create', {
      name: 'Donaudampfschifffahrtsgesellschaftskapitänsausrüster GmbH',
    });
    await show(page, `/accounts/${id}`);
    expect(await page.evaluate(wider)).toBe(0);
    await page.context().close();
  });

  test('search and every room are within reach of the thumb', async () => {
    const page = await session.page('marketer', { width: 390 });
    await show(page, '/');
    const bar = page.getByRole('navigation', { name: 'Main' });
    await bar.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await bar.getByRole('button', { name: 'More' }).click();
    const places = page.getByRole('dialog', { name: 'Where to' });
    await places.getByRole('link', { name: 'Punctuality' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await places.getByRole('link', { name: 'Offers' }).click();
    await places.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Offers' }).waitFor();
    await page.context().close();
  });

  test('who is to be phoned is named where a task stands, and called from there', async () => {
    const page = await session.page('manager', { width: 390 });
    await show(page, '/');
    const call = page.locator('a[href^="tel:"]');
    const line = page.getByRole('listitem').filter({ has: call }).first();
    expect(await line.getByText('Task', { exact: true }).count()).toBe(1);
    expect(await line.locator(call).getAttribute('href')).toMatch(/^tel:\+\d+$/);
    const name = (await line.locator('a[href^="/people/"]').textContent()) ?? '';
    await line.getByRole('link').first().click();
    await page.getByRole('region', { name: 'To do' }).getByRole('link', { name }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.context().close();
  });

  test('what a caller says is found: a code, an order', async () => {
    const page = await session.page('manager', { width: 390 });
    const { items } = await session.ask<{ items: readonly Given[] }>(page, 'offer.codes');
    const { code, account, contact } = items[0] ?? never();
    const search = page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Search' });
    const field = page.getByRole('dialog').getByRole('combobox');
    await show(page, '/');
    await search.click();
    await field.fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('option', { name: `${contact.name} · ${account.name}` }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const row = page.getByRole('row').filter({ hasText: code });
    await row.filter({ hasText: contact.name }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(code);
    const { orders } = await session.ask<{ orders: { items: readonly Ordered[] } }>(page, 'account.orders', {
      id: account.id,
    });
    const { number } = orders.items[0] ?? never();
    await search.click();
    await field.fill(number);
    await page.getByRole('group', { name: 'Orders' }).getByRole('option').first().click();
    await page.getByText(number, { exact: true }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`/accounts/${account.id}/history`);
    await page.context().close();
  });

  test('what happened is noted from whichever part of an account is open, and taken back', async () => {
    const page = await session.page('manager', { width: 390 });
    const account = await firstAccount(page);
    await show(page, `${account}/people`);
    await page.getByRole('button', { name: 'Note something' }).click();
    await page.getByRole('menuitem', { name: 'Note a promise' }).click();
    const dialog = page.getByRole('dialog', { name: 'Note a promise' });
    // The first field has the focus already.
    const promised = dialog.getByRole('textbox', { name: 'What we promised' });
    await expect.poll(() => promised.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Samples by Friday');
    expect(await axeFindings(page)).toEqual([]);
    expect({ small: await page.evaluate(tooSmall) }).toEqual({ small: [] });
    await dialog.getByLabel(/^Due/).fill('2031-03-03');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const note = page.getByRole('button', { name: 'Note something' });
    await expect.poll(() => note.evaluate((button) => button === document.activeElement)).toBe(true);
    const parts = page.getByRole('navigation', { name: 'Parts of this account' });
    await parts.getByRole('link', { name: 'Dossier' }).click();
    const promise = page.getByRole('listitem').filter({ hasText: 'Samples by Friday' });
    await promise.waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await promise.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('who may not write notes nothing', async () => {
    const page = await session.page('viewer', { width: 390 });
    await show(page, await firstAccount(page));
    expect(await page.getByRole('button', { name: 'Note something' }).count()).toBe(0);
    await page.context().close();
  });

  test('a row says beneath its name what has no column there', async () => {
    const page = await session.page('marketer', { width: 390 });
    await show(page, '/programmes');
    await page
      .locator('tbody td:first-child')
      .first()
      .getByText(/Win-back|Nurture/)
      .waitFor();
    await page.context().close();
  });

  test('what a programme gained stands beside its name, and beneath it whether more ordered again', async () => {
    const page = await session.page('viewer', { width: 390 });
    await show(page, '/reports/programmes');
    await page.getByRole('columnheader', { name: 'Gain after offers' }).waitFor();
    const told = page.locator('tr', { has: page.locator('[data-verdict]') }).first();
    const gained = told.locator('[data-verdict] p').first();
    await gained.waitFor();
    expect(await gained.textContent()).toContain('£');
    await told.getByText(/^(More|Fewer) ordered again$|^Not yet told whether/).waitFor();
    expect(await page.evaluate(wider)).toBe(0);
    await page.context().close();
  });

  test('an administrator shuts somebody out from there as well', async () => {
    const page = await session.page('admin', { width: 390 });
    await show(page, '/settings/people');
    const deeds = page.getByRole('button', { name: 'What may be done: Robin Pell' });
    await deeds.click();
    await page.getByRole('menuitem', { name: 'Shut out' }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await deeds.click();
    await page.getByRole('menuitem', { name: 'Let in again' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
