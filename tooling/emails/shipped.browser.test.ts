import { shippedEmails } from '@sleutel/emails/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../browser/axe.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { launchChromium } from '../browser/launch.ts';
import { portrait } from './portrait.ts';

const chromium = findChromium();

/** Rules for pages: an e-mail is shown inside one, whose landmarks and first heading are not its own. */
const OF_PAGES = /^(landmark-one-main|page-has-heading-one|region):/;

/** Words of a table of orders that stand on two lines. */
const BROKEN = `[...document.querySelectorAll('table:not([role]) td, th')].flatMap((cell) => {
  const range = document.createRange();
  const text = cell.firstChild;
  return [...text.data.matchAll(/[^ ]+/g)].flatMap(({ 0: word, index }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length > 1 ? [word] : [];
  });
})`;

describe.skipIf(chromium === null)('the e-mails that ship, in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium(chromium ?? '');
    page = await browser.newPage({ viewport: { width: 375, height: 800 } });
    await page.route(/^https:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: portrait }));
  });
  afterAll(() => browser.close());

  it.each(
    shippedEmails().map((email) => ({ ...email, name: `${email.playbook} ${email.key} ${email.language}` })),
  )('$name fits a phone and is readable to all, light and dark', async ({ html }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setContent(html);
    for (const width of [375, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await page.evaluate(BROKEN)).toEqual([]);
    }
    expect(await findings()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findings(['color-contrast', 'link-in-text-block'])).toEqual([]);
  });

  async function findings(rules?: readonly string[]): Promise<string[]> {
    return (await axeFindings(page, rules)).filter((finding) => !OF_PAGES.test(finding));
  }
});
