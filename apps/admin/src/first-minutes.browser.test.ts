import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { openNew } from '../../../tooling/browser/demonstration.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** Screens that are empty in a new house, with the way from there and what it leads to. */
const empty = [
  ['/accounts', 'Import orders', 'Imports'],
  ['/accounts/prospects', 'Import orders', 'Imports'],
  ['/analysis', 'Import orders', 'Imports'],
  ['/programmes', 'Begin a programme', 'New programme'],
  ['/offers', 'Begin a programme', 'New programme'],
  ['/messages', 'Begin a programme', 'New programme'],
  ['/reports/programmes', 'Begin a programme', 'New programme'],
] as const;

describe.skipIf(chromium === null)('the first minutes in a new house (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '', openNew);
  });

  afterAll(async () => {
    await session.close();
  });

  const step = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

  test('Today says what comes first, and ticks off what is done', async () => {
    const page = await session.page('admin');
    await show(page, '/');
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await step(page, 'Say who you are').getByRole('link').click();
    await page.getByLabel('Postal address').fill('1 Long Street, Cape Town');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await show(page, '/');
    await step(page, 'Say who you are').getByText('done', { exact: true }).waitFor();
    expect(await step(page, 'Say who you are').getByRole('link').count()).toBe(0);
    await step(page, 'Import your orders').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Imports' }).waitFor();
    await page.context().close();
  });

  test.each(empty)('%s, empty, leads on by “%s”', async (path, words, title) => {
    const page = await session.page('admin');
    await show(page, path);
    await page.getByRole('main').getByRole('link', { name: words, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.context().close();
  });

  test('whoever signs in types at once, and is led to the accounts that nobody looks after', async () => {
    const signingIn = await session.page(null);
    await signingIn.goto('/');
    await signingIn.getByLabel('E-mail address').waitFor();
    await signingIn.keyboard.type('anna@');
    expect(await signingIn.getByLabel('E-mail address').inputValue()).toBe('anna@');
    await signingIn.context().close();
    const page = await session.page('admin');
    const name = 'Karoo Kitchens';
    const { id } = await session.tell<{ id: string }>(page, 'account.create', { name, ownerId: null });
    await show(page, '/');
    await step(page, 'Give accounts their managers').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
    await page.getByText(name).first().waitFor();
    expect(new URL(page.url()).searchParams.get('owner')).toContain('nobody');
    const [owner] = await session.ask<{ id: string }[]>(page, 'user.list', {});
    const accounts = { ids: [id] };
    await session.tell(page, 'account.bulkUpdate', { accounts, change: { owner: owner?.id } });
    await show(page, '/');
    await step(page, 'Give accounts their managers').getByText('done', { exact: true }).waitFor();
    await page.context().close();
  });
});
