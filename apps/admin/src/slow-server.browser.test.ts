import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** Holds every answer of the server back until it is let go; says what was asked for in the meantime. */
async function holdBack(page: Page) {
  let release: () => void = () => undefined;
  const letGo = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked = new Set<string>();
  await page.route('**/api/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    for (const verb of pathname.replace('/api/trpc/', '').split(',')) asked.add(verb);
    await letGo;
    await route.continue();
  });
  return { release: () => release(), asked: () => [...asked] };
}

/** What somebody sees while the server takes its time, and where it leads them. */
describe.skipIf(chromium === null)('a slow server (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  test('the frame and the place of the rows are there before any answer, and all is asked for at once', async () => {
    const page = await session.page('marketer');
    const server = await holdBack(page);
    await page.goto('/accounts');
    await page.getByRole('navigation').getByRole('link', { name: 'Programmes' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
    await page.locator('main .mantine-Skeleton-root').waitFor();
    await expect.poll(server.asked).toEqual(expect.arrayContaining(['user.me', 'account.list']));
    // What somebody may do is shown when it is known who they are.
    await page.setViewportSize({ width: 390, height: 844 });
    const choose = page.getByRole('button', { name: 'Choose', exact: true });
    expect(await choose.count()).toBe(0);
    server.release();
    await page.locator('tbody tr').first().waitFor();
    await choose.waitFor();
    await page.context().close();
  });

  test('who is not signed in is led to the door by the first answer, and back to where they wanted', async () => {
    const page = await session.page(null);
    const server = await holdBack(page);
    await page.goto('/accounts?q=ab');
    await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
    server.release();
    await page.waitForURL('**/sign-in?**');
    expect(new URL(page.url()).searchParams.get('from')).toBe('/accounts?q=ab');
    await page.getByRole('heading', { level: 1, name: /Sign in/ }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.context().close();
  });

  test('an address that leads nowhere is said within the frame', async () => {
    const page = await session.page('marketer');
    await page.goto('/nowhere/at/all');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Programmes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Programmes' }).waitFor();
    await page.context().close();
  });
});
