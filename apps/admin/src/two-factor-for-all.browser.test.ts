import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../../tooling/authenticator.ts';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { openNew } from '../../../tooling/browser/demonstration.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { type Look, show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';
import { af } from './messages/af/index.ts';
import { en } from './messages/en/index.ts';

const chromium = findChromium();
const catalogues = { af, en };

const looks: readonly Look[] = [
  { width: 1440, scheme: 'light', language: 'en' },
  { width: 390, scheme: 'dark', language: 'af' },
];

/** A company that asks everybody for a second factor. */
describe.skipIf(chromium === null)('in a real browser (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '', openNew);
  });

  afterAll(async () => {
    await session.close();
  });

  const within = (page: Page) => ({
    press: (name: string) => page.getByRole('button', { name, exact: true }).last().click(),
    dialog: page.getByRole('dialog'),
  });

  /** Through the dialog, from the password to the codes that are kept. */
  const setUp = async (page: Page, look: Look, password: string) => {
    const { twoFactor } = catalogues[look.language].settings;
    const { press, dialog } = within(page);
    await dialog.getByLabel(twoFactor.password).first().fill(password);
    await press(twoFactor.next);
    await dialog.getByRole('img', { name: twoFactor.qrCode }).waitFor();
    const address = (await dialog.getByRole('link').getAttribute('href')) ?? '';
    await dialog.getByLabel(twoFactor.code).fill(codeOf(address));
    await press(twoFactor.confirm);
    await page.getByText(twoFactor.codesFirst).waitFor();
    const codes = ((await dialog.locator('pre').textContent()) ?? '').split('\n');
    await press(twoFactor.kept);
    return codes;
  };

  test('whoever has none sets it up before anything else, and is told when few backup codes are left', async () => {
    const { people, twoFactor } = en.settings;
    const [desk] = looks as [Look];
    const admin = await session.page('admin', desk);
    await show(admin, '/settings/people');
    const forAll = admin.getByRole('switch', { name: people.forAll.label });
    await admin.getByText(people.forAll.ownFirst).waitFor();
    expect(await forAll.isDisabled()).toBe(true);
    await show(admin, '/settings/you');
    await within(admin).press(twoFactor.switchOn);
    await setUp(admin, desk, session.house.signInOf('admin').password);
    await admin.getByText(twoFactor.isOn).waitFor();

    for (const look of looks) {
      const email = `anna-${look.width}@company.example`;
      const answer = await admin.request.post('/api/trpc/user.add', {
        data: { email, role: 'viewer' },
        headers: { origin: session.house.origin },
      });
      const { password } = (await answer.json()).result.data;
      await show(admin, '/settings/people');
      if (!(await forAll.isChecked())) {
        await forAll.click();
        await admin.getByText(people.forAll.changed).waitFor();
      }
      expect(await forAll.isChecked()).toBe(true);
      expect(await found(admin)).toEqual([]);

      const words = catalogues[look.language];
      const { signIn: door } = words;
      const page = await session.page(null, look);
      const enter = async (path: string) => {
        await page.goto(path);
        await page.getByLabel(door.email).fill(email);
        await page.getByRole('textbox', { name: door.password, exact: false }).fill(password);
        await within(page).press(door.submit);
      };
      await enter('/settings/you');
      await page.getByRole('heading', { level: 1, name: door.twoFactorFirst.title }).waitFor();
      expect(await found(page)).toEqual([]);
      await within(page).press(door.twoFactorFirst.signOut);
      await page.getByText(door.forgotten).waitFor();
      await enter('/settings/you');
      await within(page).press(door.twoFactorFirst.begin);
      expect(await found(page)).toEqual([]);
      const codes = await setUp(page, look, password);
      await page.getByText(words.settings.twoFactor.isOn).waitFor();
      expect(new URL(page.url()).pathname).toBe('/settings/you');

      for (const code of codes.slice(0, 7)) {
        const used = await page.request.post('/api/auth/sign-in/email', {
          data: { email, password },
          headers: { origin: session.house.origin },
        });
        expect(used.ok()).toBe(true);
        const shown = await page.request.post('/api/auth/two-factor/verify-backup-code', {
          data: { code },
          headers: { origin: session.house.origin },
        });
        expect(shown.ok()).toBe(true);
      }
      await show(page, '/settings/you');
      await page.getByText(/(You have|Jy het) 3/).waitFor();
      expect(await found(page)).toEqual([]);
      await page.context().close();
    }
    await admin.context().close();
  }, 240_000);
});

/** What axe finds once nothing is on its way any more. */
async function found(page: Page): Promise<string[]> {
  await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [...(await axeFindings(page)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
}
