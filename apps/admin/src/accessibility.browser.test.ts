import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { screensOf } from '../../../tooling/browser/screens-of.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();
const looks = ([1440, 390] as const).flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

describe.skipIf(chromium === null)('every screen in a real browser (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  test.each(looks)(
    'nobody is shut out at $width px, $scheme; nothing is wider than the window',
    async (look) => {
      const page = await session.page('admin', { ...look, language: look.scheme === 'dark' ? 'af' : 'en' });
      const found: Record<string, readonly string[]> = {};
      for (const path of await screensOf(session.house.databaseUrl)) {
        await show(page, path);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        const findings = [...(await axeFindings(page)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
        if (findings.length > 0) found[path] = findings;
      }
      expect(found).toEqual({});
      await page.context().close();
    },
  );

  test('the door shuts nobody out', async () => {
    const page = await session.page(null);
    await show(page, '/sign-in');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
