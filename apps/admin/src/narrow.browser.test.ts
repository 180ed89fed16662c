import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { screensOf } from '../../../tooling/browser/screens-of.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** The page, tables and bars of tabs that have to be pushed sideways to be read. */
const sideways = `[document.documentElement, ...document.querySelectorAll('main nav, main div:has(> table)')]
  .filter((each) => each.scrollWidth > each.clientWidth && getComputedStyle(each).overflowX !== 'visible')
  .map((each) => (each.textContent ?? '').slice(0, 40) + ': ' + (each.scrollWidth - each.clientWidth))`;

const looks = [{ width: 1024, language: 'en' } as const, { width: 768, language: 'af' } as const];

describe.skipIf(chromium === null)('the screens on a small laptop and a tablet (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  test.each(looks)(
    'at $width px in $language no list, no row of tabs and no page is wider than its place',
    async (look) => {
      const page = await session.page('admin', look);
      const found: Record<string, unknown> = {};
      for (const path of await screensOf(session.house.databaseUrl)) {
        await show(page, path);
        const wide = await page.evaluate<string[]>(sideways);
        if (wide.length > 0) found[path] = wide;
      }
      expect(found).toEqual({});
      await page.context().close();
    },
    300_000,
  );

  const headsOf = (page: Page) => page.getByRole('columnheader').allTextContents();

  test('what matters least gives way: the last columns first, and never what a row is about', async () => {
    const [desk, tablet] = await Promise.all([
      session.page('admin', { width: 1440 }),
      session.page('admin', { width: 768 }),
    ]);
    for (const page of [desk, tablet]) await show(page, '/programmes');
    const [all, kept] = [await headsOf(desk), await headsOf(tablet)];
    expect(kept.slice(0, 2)).toEqual(['Programme', 'State']);
    expect(kept.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(kept));
    expect(all.filter((head) => kept.includes(head))).toEqual(kept);
    expect(kept).not.toContain('Progress of the people in it');
    await Promise.all([desk.context().close(), tablet.context().close()]);
  });

  test('the rail is icons on a tablet, until somebody wants its words', async () => {
    const page = await session.page('viewer', { width: 768 });
    await show(page, '/');
    const parts = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Losses' });
    expect(await parts.count()).toBe(0);
    await page.getByRole('button', { name: 'Widen the menu' }).click();
    await parts.waitFor();
    await page.reload();
    await parts.waitFor();
    await page.context().close();
  });
});
