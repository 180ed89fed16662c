import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { updateCompany } from '@sleutel/services/company';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../../tooling/browser/axe.ts';
import { findChromium } from '../../../../tooling/browser/find-chromium.ts';
import { launchChromium } from '../../../../tooling/browser/launch.ts';
import { createApp } from '../app.ts';
import { type Listening, listen } from '../server.ts';
import { addRecipient } from '../testing/recipient.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';

const chromium = findChromium();
const looks = ([1440, 390] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    (['en', 'af'] as const).map((language) => ({ width, scheme, language })),
  ),
);

describe.skipIf(chromium === null)('recipient pages in a real browser (Chromium)', () => {
  let database: TestDatabase;
  let house: TestApp;
  let server: Listening;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    house = await createTestApp(database.url);
    // A bright colour is the hard case.
    await updateCompany(house.contextOf(), {
      name: 'Berg & Vlei Wholesale',
      postalAddress: '12 Harbour Road\nCape Town 8001',
      accentColour: '#ffdd00',
    });
    server = await listen(createApp(house.deps), '127.0.0.1', 0);
    browser = await launchChromium(chromium ?? '');
  });

  afterAll(async () => {
    await browser.close();
    await server.drain();
    await house.close();
    await database.drop();
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: `http://127.0.0.1:${server.port}`, ...options });
    return context.newPage();
  }

  test.each(looks)(
    'shut nobody out at $width px, $scheme, $language; nothing is wider than the window',
    async ({ width, scheme, language }) => {
      const states = ['issued', 'accepted', 'redeemed', 'expired', 'released'] as const;
      const people = await Promise.all(
        states.map((code) => addRecipient(house, { code, language, manager: code === 'issued' })),
      );
      const [first, second] = people;
      await house.deps.services.db.prisma.contact.updateMany({
        where: { id: second?.contactId ?? '' },
        data: { pausedUntil: new Date(house.deps.services.now().getTime() + 30 * 86_400_000) },
      });
      const paths = [
        ...people.map(({ offer }) => offer),
        ...(first ? [first.unsubscribe, first.preferences] : []),
        ...(second ? [second.preferences] : []),
        `/u/nothing?lang=${language}`,
      ];
      const page = await open({ viewport: { width, height: 844 }, colorScheme: scheme });
      const found: Record<string, readonly string[]> = {};
      for (const path of paths) {
        await page.goto(path);
        expect(await page.getAttribute('html', 'lang')).toBe(language);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        const findings = [...(await axeFindings(page)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
        if (findings.length > 0) found[path] = findings;
      }
      expect(found).toEqual({});
      await page.context().close();
    },
  );

  test('do all they do without any script', async () => {
    const { unsubscribe, preferences, offer } = await addRecipient(house);
    const page = await open({ javaScriptEnabled: false });
    const heading = () => page.locator('h1').textContent();

    await page.goto(offer);
    await page.getByRole('button', { name: 'Accept the offer' }).click();
    expect(await page.getByRole('status').textContent()).toContain('You accepted this offer');

    await page.goto(preferences);
    await page.getByRole('button', { name: 'Nothing for 30 days' }).click();
    await page.getByRole('button', { name: 'Write to me again' }).click();
    await page.getByRole('button', { name: 'Nothing for 90 days' }).waitFor();
    await page.getByLabel('Offers and news').check();
    await page.getByLabel('Afrikaans').check();
    await page.getByRole('button', { name: 'Save my choice' }).click();
    expect(await page.getByRole('status').textContent()).toBe('U keuse is gestoor.');
    expect(await page.getByLabel('Aanbiedinge en nuus').isChecked()).toBe(true);

    await page.goto(unsubscribe);
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    expect(await heading()).toBe('You are unsubscribed');
    await page.goto(preferences);
    expect(await page.getByLabel('Aanbiedinge en nuus').isChecked()).toBe(false);
    await page.context().close();
  });
});
