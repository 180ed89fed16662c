import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../../tooling/authenticator.ts';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { openNew } from '../../../tooling/browser/demonstration.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { type Look, type SignIn, show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';
import { af } from './messages/af/index.ts';
import { en } from './messages/en/index.ts';

const chromium = findChromium();
const catalogues = { af, en };

const looks: readonly Look[] = [
  { width: 1440, scheme: 'light', language: 'en' },
  { width: 390, scheme: 'dark', language: 'af' },
];

/** Somebody's second step, from the day it is switched on to the day they lose their phone. */
describe.skipIf(chromium === null)('in a real browser (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '', openNew);
  });

  afterAll(async () => {
    await session.close();
  });

  const add = async (admin: Page, name: string): Promise<SignIn> => {
    const email = `${name.toLowerCase()}@company.example`;
    const answer = await admin.request.post('/api/trpc/user.add', {
      data: { email, role: 'viewer', name },
      headers: { origin: session.house.origin },
    });
    const { result } = await answer.json();
    return { email, password: result.data.password };
  };

  test.each(looks)(
    'a code is asked for from the day it is switched on, at $width px, $scheme, in $language',
    async (look) => {
      const words = catalogues[look.language];
      const { signIn: door, settings } = words;
      const { twoFactor } = settings;
      const admin = await session.page('admin', { ...look, width: 1440 });
      const person = await add(admin, `Anna-${look.width}`);
      const page = await session.page(null, look);
      const within = (place: Locator | Page = page) => ({
        press: (name: string) => place.getByRole('button', { name, exact: true }).click(),
        fill: async (label: string, text: string) => {
          await place.getByLabel(label).first().fill(text);
        },
      });
      const { press, fill } = within();
      const password = (place: Locator | Page) =>
        place.getByRole('textbox', { name: door.password, exact: false });
      const enter = async () => {
        await fill(door.email, person.email);
        await password(page).fill(person.password);
        await press(door.submit);
        await page.getByText(door.secondStep.app.lead).waitFor();
      };
      const isIn = () => page.getByRole('heading', { level: 1, name: settings.title }).waitFor();

      await show(page, '/settings/you');
      await fill(door.email, person.email);
      await password(page).fill(person.password);
      await press(door.submit);
      await isIn();
      await press(twoFactor.switchOn);
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(twoFactor.password).first().fill('not the password');
      await press(twoFactor.next);
      await dialog.getByText(twoFactor.problems.wrong).waitFor();
      expect(await found(page)).toEqual([]);
      await dialog.getByLabel(twoFactor.password).first().fill(person.password);
      await press(twoFactor.next);
      await dialog.getByRole('img', { name: twoFactor.qrCode }).waitFor();
      const address = (await dialog.getByRole('link').getAttribute('href')) ?? '';
      expect(address).toMatch(/^otpauth:\/\/totp\/Sleutel:anna-/);
      const secret = new URL(address).searchParams.get('secret');
      expect((await dialog.locator('pre').textContent())?.replaceAll(' ', '')).toBe(secret);
      await dialog.getByLabel(twoFactor.code).fill(codeOf(address, 10));
      await press(twoFactor.confirm);
      await dialog.getByText(twoFactor.problems.wrongCode).waitFor();
      expect(await found(page)).toEqual([]);
      await dialog.getByLabel(twoFactor.code).fill(codeOf(address));
      await press(twoFactor.confirm);

      await page.getByText(twoFactor.codesFirst).waitFor();
      const codes = ((await dialog.locator('pre').textContent()) ?? '').split('\n');
      expect(new Set(codes).size).toBe(10);
      await page.keyboard.press('Escape');
      const [download] = await Promise.all([page.waitForEvent('download'), press(twoFactor.download)]);
      const kept = await readFile((await download.path()) ?? '', 'utf8');
      expect(kept.split('\n').filter((line) => codes.includes(line))).toEqual(codes);
      expect(kept).toContain(person.email);
      expect(await found(page)).toEqual([]);
      await press(twoFactor.kept);
      await page.getByText(twoFactor.isOn).waitFor();

      await page.getByRole('button', { name: words.frame.account.label }).click();
      await page.getByRole('menuitem', { name: words.frame.account.signOut }).click();
      await page.getByText(door.forgotten).waitFor();
      await show(page, '/settings/you');
      await enter();
      const code = page.getByLabel(door.secondStep.app.code);
      expect(await code.evaluate((field) => field === document.activeElement)).toBe(true);
      expect([await code.getAttribute('autocomplete'), await code.getAttribute('inputmode')]).toEqual([
        'one-time-code',
        'numeric',
      ]);
      await code.fill(codeOf(address, 10));
      await press(door.submit);
      await page.getByText(door.secondStep.app.wrong).waitFor();
      expect(await found(page)).toEqual([]);
      const shown = codeOf(address);
      await code.fill(`${shown.slice(0, 3)} ${shown.slice(3)}`);
      await press(door.submit);
      await isIn();

      await page.getByLabel(settings.you.title).fill('Astronaut');
      await page.context().clearCookies();
      await press(settings.save.save);
      const again = page.getByRole('dialog', { name: door.again.title });
      await password(again).fill(person.password);
      await within(again).press(door.submit);
      await within(again).press(door.secondStep.app.other);
      await within(again).fill(door.secondStep.backup.code, codes[0] ?? '');
      expect(await found(page)).toEqual([]);
      await within(again).press(door.submit);
      await again.waitFor({ state: 'detached' });
      expect(await page.getByLabel(settings.you.title).inputValue()).toBe('Astronaut');
      await press(settings.save.save);
      await page.getByText(settings.save.saved).waitFor();

      await page.context().clearCookies();
      await show(page, '/settings/you');
      await enter();
      await press(door.secondStep.app.other);
      await fill(door.secondStep.backup.code, codes[0] ?? '');
      await press(door.submit);
      await page.getByText(door.secondStep.backup.wrong).waitFor();
      expect(await found(page)).toEqual([]);
      await fill(door.secondStep.backup.code, codes[1] ?? '');
      await press(door.submit);
      await isIn();

      await show(admin, '/settings/people');
      const row = admin.getByRole('row').filter({ hasText: person.email });
      await row.getByText(settings.people.twoFactorOn, { exact: true }).waitFor();
      await row.getByRole('button', { name: settings.people.switchOffOf.replace('{name}', '') }).click();
      await admin.getByRole('dialog').getByText(settings.people.switchOffNote).waitFor();
      expect(await found(admin)).toEqual([]);
      await admin.getByRole('button', { name: settings.people.switchOffDo, exact: true }).click();
      await row.getByText(settings.people.twoFactorOff, { exact: true }).waitFor();
      await show(page, '/settings/you');
      await fill(door.email, person.email);
      await password(page).fill(person.password);
      await press(door.submit);
      await page.getByText(twoFactor.isOff).waitFor();
      await Promise.all([page.context().close(), admin.context().close()]);
    },
    120_000,
  );

  test('new backup codes take the place of the old ones, and it is switched off with the password', async () => {
    const admin = await session.page('admin');
    const { twoFactor, secret } = en.settings;
    const press = (name: string) => admin.getByRole('button', { name, exact: true }).click();
    const dialog = admin.getByRole('dialog');
    const { password } = session.house.signInOf('admin');
    const prove = async (name: string) => {
      await dialog.getByLabel(twoFactor.password).first().fill(password);
      await within(name).click();
    };
    const within = (name: string) => dialog.getByRole('button', { name, exact: true });
    const codes = async () => {
      await dialog.getByRole('button', { name: secret.copy }).waitFor();
      return dialog.locator('pre').textContent();
    };
    await show(admin, '/settings/you');
    await press(twoFactor.switchOn);
    await prove(twoFactor.next);
    const address = (await dialog.getByRole('link').getAttribute('href')) ?? '';
    await dialog.getByLabel(twoFactor.code).fill(codeOf(address));
    await within(twoFactor.confirm).click();
    await admin.getByText(twoFactor.codesFirst).waitFor();
    const first = await codes();
    await within(twoFactor.kept).click();

    await press(twoFactor.renew);
    expect(await found(admin)).toEqual([]);
    await prove(twoFactor.renewDo);
    await admin.getByText(twoFactor.codesAgain).waitFor();
    expect(await codes()).not.toBe(first);
    // A stray click does not take away what is shown once.
    await admin.mouse.click(5, 500);
    await within(twoFactor.kept).click();

    await press(twoFactor.switchOff);
    await admin.getByText(twoFactor.switchOffLead).waitFor();
    expect(await found(admin)).toEqual([]);
    await prove(twoFactor.switchOff);
    await admin.getByText(twoFactor.isOff).waitFor();

    await show(admin, '/settings/audit');
    await admin.getByRole('cell', { name: 'Two-factor authentication switched off' }).first().waitFor();
    for (const name of ['Two-factor authentication switched on', 'New backup codes made']) {
      expect(await admin.getByRole('cell', { name }).count()).toBeGreaterThan(0);
    }
    await admin.context().close();
  });
});

/** What axe finds once nothing is on its way any more. */
async function found(page: Page): Promise<string[]> {
  await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [...(await axeFindings(page)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
}
