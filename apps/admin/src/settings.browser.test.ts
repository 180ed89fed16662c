import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { openNew } from '../../../tooling/browser/demonstration.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show, signIn } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A company that has just begun sets itself up. */
describe.skipIf(chromium === null)('in a real browser (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '', openNew);
  });

  afterAll(async () => {
    await session.close();
  });

  const save = async (page: Page) => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  };

  test('the company’s name and colour are seen in an e-mail before they are kept, and nobody overwrites them unawares', async () => {
    const [page, other] = await Promise.all([session.page('admin'), session.page('admin')]);
    await Promise.all([show(page, '/settings'), show(other, '/settings')]);
    await page.getByLabel('Name', { exact: true }).fill('Kaap & Co');
    const mail = page.getByRole('region', { name: 'An e-mail as it would look' }).frameLocator('iframe');
    await mail.getByText('Kaap & Co', { exact: true }).first().waitFor();
    await page.getByLabel('Postal address').fill('1 Loop Street, Cape Town');
    await page.getByRole('textbox', { name: 'Colour', exact: true }).fill('red');
    await page.getByText('Something cannot be saved as it is.').waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Colour', exact: true }).fill('#7c2d12');
    await save(page);
    await page.getByText('Saved.').waitFor();

    await other.getByLabel('Name', { exact: true }).fill('Somebody else');
    await save(other);
    await other
      .getByRole('alert')
      .filter({ hasText: /changed/i })
      .waitFor();
    await show(page, '/settings');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Kaap & Co');
    expect(await page.getByLabel('Postal address').inputValue()).toBe('1 Loop Street, Cape Town');
    await Promise.all([page.context().close(), other.context().close()]);
  });

  test('a logo and a photo are chosen, looked at, kept, and taken away again', async () => {
    const page = await session.page('admin');
    await show(page, '/settings');
    const logo = page.getByRole('region', { name: 'Logo' });
    const choose = (name: string, buffer: Buffer) =>
      logo.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });
    await choose('logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await page.getByText('Mail programs do not show SVG drawings. Save it as PNG.').waitFor();
    await choose('logo.txt', pixel);
    const seen = logo.getByRole('img', { name: 'The picture as it is' });
    await seen.waitFor();
    expect(await page.getByRole('alert').filter({ hasText: 'SVG' }).count()).toBe(0);
    const mail = page.getByRole('region', { name: 'An e-mail as it would look' }).frameLocator('iframe');
    const inMail = mail.locator('img[height="36"]');
    await inMail.waitFor();
    await page.waitForFunction(
      (image) => (image as HTMLImageElement).naturalWidth === 1,
      await seen.elementHandle(),
    );
    expect(await inMail.evaluate((image) => (image as HTMLImageElement).decode().then(() => true))).toBe(
      true,
    );
    expect(await inMail.getAttribute('src')).toBe(`${session.house.origin}${await seen.getAttribute('src')}`);
    expect(await axeFindings(page)).toEqual([]);
    await save(page);
    await page.getByText('Saved.').waitFor();
    await show(page, '/settings');
    await seen.waitFor();
    await page.getByRole('button', { name: 'Remove: Logo' }).press('Enter');
    await logo.getByRole('img', { name: 'No picture' }).waitFor();

    await show(page, '/settings/people');
    await page
      .getByRole('button', { name: /^Photo of / })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'me', mimeType: '', buffer: pixel });
    await dialog.getByRole('img', { name: 'The picture as it is' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('table img').waitFor();
    await show(page, '/settings/you');
    await page.getByRole('img', { name: 'The picture as it is' }).waitFor();
    await page.context().close();
  });

  test('a topic that is added is there to be written about', async () => {
    const page = await session.page('admin');
    await show(page, '/settings/sending');
    await page.getByLabel('Another topic').fill('Events & fairs');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const names = page.getByRole('group', { name: 'Events & fairs' });
    await names.getByLabel('Afrikaans').fill('Geleenthede');
    await save(page);
    await page.getByText('Saved.').waitFor();
    await show(page, '/settings/sending');
    expect(await names.getByLabel('Afrikaans').inputValue()).toBe('Geleenthede');
    await page.context().close();
  });

  test('somebody new is added once, signs in with the password that was shown, has one of their own, and is shut out again', async () => {
    const page = await session.page('admin');
    const add = async () => {
      await page.getByRole('button', { name: 'Add somebody' }).click();
      const dialog = page.getByRole('dialog', { name: 'Add somebody' });
      await dialog.getByLabel(/^Name/).fill('Anna Botha');
      await dialog.getByLabel('E-mail').fill('anna@company.example');
      await dialog.getByLabel('Role').selectOption('marketer');
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      return dialog;
    };
    await show(page, '/settings/people');
    await add();
    const told = page.getByRole('dialog', { name: 'Password of anna@company.example' });
    await told.waitFor();
    // A stray click does not take away what is shown once.
    await page.mouse.click(5, 500);
    const password = (await told.locator('pre').textContent()) ?? '';
    await told.getByRole('button', { name: 'I have it' }).click();
    const again = await add();
    await again.getByText('Somebody signs in as anna@company.example already.').waitFor();
    await again.getByRole('button', { name: 'Cancel' }).click();

    const anna = await session.page(null);
    await show(anna, '/sign-in');
    await anna.getByLabel('E-mail').fill('anna@company.example');
    await anna.getByRole('textbox', { name: 'Password' }).fill(password);
    await anna.getByRole('button', { name: 'Sign in' }).click();
    await anna.getByRole('heading', { name: 'Today' }).waitFor();

    await show(anna, '/settings/you');
    const now = anna.getByLabel(/^Password now/);
    await now.fill('not the one that was shown');
    await anna.getByLabel(/^New password/).fill('a few words of my own');
    await anna.getByRole('button', { name: 'Change the password' }).click();
    await anna.getByText('The password now is not right.').waitFor();
    expect(await axeFindings(anna)).toEqual([]);
    await now.fill(password);
    await anna.getByRole('button', { name: 'Change the password' }).click();
    await anna.getByText(/^Your password is changed\./).waitFor();
    expect(await now.inputValue()).toBe('');
    await signIn(anna.context(), session.house.origin, {
      email: 'anna@company.example',
      password: 'a few words of my own',
    });

    await page.getByRole('button', { name: 'Shut out: Anna Botha' }).click();
    await page.getByRole('button', { name: 'Let in again: Anna Botha' }).waitFor();
    await anna.reload();
    await anna.getByRole('textbox', { name: 'Password' }).waitFor();
    await Promise.all([page.context().close(), anna.context().close()]);
  });

  test('a key is shown once, does what it is for and no more, and nothing once it is revoked; the audit knows', async () => {
    const page = await session.page('admin');
    await show(page, '/settings/keys');
    await page.getByRole('button', { name: 'Make a key' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Make a key' });
    await dialog.getByLabel(/^Name/).fill('The shop');
    await dialog.getByRole('button', { name: 'Make it' }).click();
    const told = page.getByRole('dialog', { name: 'The new key' });
    const secret = (await told.locator('pre').textContent()) ?? '';
    await told.getByRole('button', { name: 'I have it' }).click();
    const redeem = () =>
      fetch(`${session.house.origin}/api/redeem`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ code: 'NOBODY-HAS-THIS' }),
      });
    expect((await redeem()).status).toBe(404);
    const list = await fetch(`${session.house.origin}/api/trpc/account.list?input=%7B%7D`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(list.status).toBe(403);
    await page.getByRole('button', { name: 'Revoke The shop' }).click();
    await page.getByText('Revoked: it lets nobody in any more.').waitFor();
    expect((await redeem()).status).toBe(401);
    await show(page, '/settings/audit');
    await page.getByRole('cell', { name: 'API key revoked' }).first().waitFor();
    await page
      .getByRole('cell', { name: /^Name: The shop/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  test('who wants no e-mail in the morning says so, and sees before what it would bring', async () => {
    const page = await session.page('admin');
    await show(page, '/settings/you');
    await page.getByRole('button', { name: 'See it as it would be now' }).click();
    await page.getByRole('dialog').getByText('Nothing needs you now').waitFor();
    await page.keyboard.press('Escape');
    const want = page.getByRole('switch', { name: 'Write to me in the morning' });
    expect(await want.isChecked()).toBe(true);
    await want.click();
    await save(page);
    await page.getByText('Saved.').waitFor();
    await show(page, '/settings/you');
    expect(await want.isChecked()).toBe(false);
    await page.context().close();
  });
});
