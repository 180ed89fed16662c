import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('the screens on a small laptop, a tablet and a phone (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

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

  test.each(['en', 'af'] as const)(
    'every name on a curve stands inside its picture on a phone, and on no other (%s)',
    async (language) => {
      const page = await session.page('viewer', { width: 390, language });
      await show(page, '/analysis');
      const picture = page.locator('svg[role="img"]').filter({ hasText: '95' });
      const edges = ({ left, right }: DOMRect) => ({ left, right });
      const room = edges(await picture.evaluate((svg) => svg.getBoundingClientRect()));
      const names = await picture
        .locator('text')
        .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()));
      expect(names.length).toBeGreaterThan(5);
      for (const name of names.map(edges)) {
        expect(name.left).toBeGreaterThanOrEqual(room.left);
        expect(name.right).toBeLessThanOrEqual(room.right);
      }
      const onEachOther = names.flatMap((one, index) =>
        names
          .slice(index + 1)
          .filter(
            (other) =>
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom,
          ),
      );
      expect(onEachOther).toEqual([]);
      await page.context().close();
    },
  );

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
