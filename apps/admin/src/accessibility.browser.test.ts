import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { openNew } from '../../../tooling/browser/demonstration.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { screensOf } from '../../../tooling/browser/screens-of.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();
/** Windows that look at screens side by side: most of a visit is waiting. */
const WINDOWS = 3;
const HEIGHT = 900;

/** All screens at once would take a slow machine longer than anybody waits for a test. */
const PARTS = 4;
const looks = [
  { width: 1440, language: 'en', between: 1024 },
  { width: 390, language: 'af', between: 768 },
] as const;
const visits = looks.flatMap((look) => Array.from({ length: PARTS }, (_, part) => ({ look, part })));

/** The page, tables and bars of tabs that have to be pushed sideways to be read. */
const sideways = `[document.documentElement, ...document.querySelectorAll('main nav, main div:has(> table)')]
  .filter((each) => each.scrollWidth > each.clientWidth && getComputedStyle(each).overflowX !== 'visible')
  .map((each) => (each.textContent ?? '').slice(0, 40) + ': ' + (each.scrollWidth - each.clientWidth))`;

describe.skipIf(chromium === null)('every screen in a real browser (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  test.each(visits)(
    'nobody is shut out at $look.width px, light or dark, in $look.language; nothing is wider than the window, nor than its place at $look.between px (part $part)',
    async ({ look, part }) => {
      const all = await screensOf(session.house.databaseUrl);
      const paths = all.filter((_, index) => index % PARTS === part);
      const found: Record<string, readonly string[]> = {};
      const visit = async () => {
        const page = await session.page('admin', look);
        for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
          await page.setViewportSize({ width: look.width, height: HEIGHT });
          const findings = await findingsOn(page, path);
          const wide = await widerAt(page, look.between);
          if (findings.length + wide.length > 0) found[path] = [...findings, ...wide];
        }
        await page.context().close();
      };
      await Promise.all(Array.from({ length: WINDOWS }, visit));
      expect(found).toEqual({});
    },
    300_000,
  );

  test('where nothing has come in yet nobody is shut out either, and Today leads to the first import', async () => {
    const begun = await openSession(chromium ?? '', openNew);
    try {
      const page = await begun.page('admin', { width: 390 });
      const found: Record<string, readonly string[]> = {};
      for (const path of whenNew) {
        const findings = await findingsOn(page, path);
        if (findings.length > 0) found[path] = findings;
      }
      expect(found).toEqual({});
      await show(page, '/');
      await page.getByRole('link', { name: 'Import orders' }).click();
      await page.waitForURL('**/imports');
    } finally {
      await begun.close();
    }
  });

  test('the door shuts nobody out', async () => {
    const page = await session.page(null);
    await show(page, '/sign-in');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});

const whenNew = [
  '/',
  '/accounts',
  '/accounts/prospects',
  '/analysis',
  '/programmes',
  '/programmes/calendar',
  '/offers',
  '/messages',
  '/segments',
  '/imports',
];

/** What has no room in a window of this width, once what may give way has given way. */
async function widerAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: HEIGHT });
  const settled = await page
    .waitForFunction(`(${sideways}).length === 0`, null, { timeout: 3_000 })
    .catch(() => null);
  if (settled) return [];
  const wide = await page.evaluate<string[]>(sideways);
  return wide.map((each) => `at ${width} px: ${each}`);
}

/** Light first, whole; what darkness changes of a screen is its colours. */
async function findingsOn(page: Page, path: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await show(page, path);
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  const inLight = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  // Colours that are on their way are nobody's to judge.
  await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
  const inDark = await axeFindings(page, ['color-contrast', 'link-in-text-block']);
  return [...inLight, ...inDark.map((each) => `dark: ${each}`), ...(wide > 0 ? [`${wide} px too wide`] : [])];
}
