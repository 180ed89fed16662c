import { createDb } from '@sleutel/db';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

async function draftOf(databaseUrl: string): Promise<string> {
  const { prisma, close } = createDb(databaseUrl);
  try {
    const waiting = { where: { launchedAt: null }, orderBy: { createdAt: 'asc' } } as const;
    return (await prisma.programme.findFirstOrThrow(waiting)).id;
  } finally {
    await close();
  }
}

describe.skipIf(chromium === null)('writing an e-mail (Chromium)', () => {
  let session: Session;
  let path: string;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    path = `/programmes/${await draftOf(session.house.databaseUrl)}/content`;
  });

  afterAll(async () => {
    await session.close();
  });

  const editor = (page: Page, language: string) =>
    page.getByRole('textbox', { name: `E-mail in ${language}` });
  const mail = (page: Page) => page.frameLocator('iframe[title="E-mail as it is read"]');
  /** It waits for its approvals until somebody insists. */
  async function insist(page: Page): Promise<void> {
    const button = page.getByRole('button', { name: 'Change it all the same' });
    if (await button.isVisible()) await button.click();
  }
  const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();

  async function slash(page: Page, query: string): Promise<void> {
    await page.keyboard.type(`/${query}`);
    await page.getByRole('listbox', { name: 'Put in' }).waitFor();
    await page.keyboard.press('Enter');
  }

  const choose = (page: Page, choice: string) =>
    page
      .locator('label')
      .filter({ hasText: new RegExp(`^${choice}$`) })
      .click();

  async function paragraph(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Paragraph' }).click();
  }

  test('written with a chip, an offer card and a condition, translated, looked at and tested', async () => {
    const page = await session.page('marketer');
    await page.goto(path);
    const english = editor(page, 'English');
    await english.waitFor();
    await insist(page);
    await english.getByText('I will make a note of it').click();
    await paragraph(page);
    await page.keyboard.type('How are things at ');
    await slash(page, 'Account');
    await page.keyboard.type('? You are our guest, {{ contact.title | default: "friend" }}');
    await page.keyboard.type('.');
    await page.getByRole('button', { name: 'To everybody' }).click();
    await page.getByRole('combobox', { name: 'Show it' }).click();
    await page.getByRole('option', { name: 'Where there is …' }).click();
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.getByRole('button', { name: 'Only with: Past orders' }).waitFor();
    await paragraph(page);
    await slash(page, 'offer');
    await saved(page);
    await mail(page)
      .getByText(/How are things at \S.*\? You are our guest, /)
      .waitFor();
    await expect.poll(() => mail(page).getByText('Your code').count()).toBe(2);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');

    await choose(page, 'Translate');
    await choose(page, 'Afrikaans');
    await page.getByText('A block: Offer card').waitFor();
    const afrikaans = editor(page, 'Afrikaans');
    await afrikaans.getByText('Ek teken dit aan').click();
    await paragraph(page);
    await slash(page, 'offer');
    await page.getByText('A block: Offer card').waitFor({ state: 'detached' });
    await saved(page);

    await choose(page, 'Write');
    await page.getByRole('combobox', { name: 'Whose e-mail' }).click();
    await page.getByRole('option').nth(1).click();
    await page.waitForURL('**contact=**');
    await page.getByRole('checkbox', { name: 'Dark' }).check();
    await page.getByRole('checkbox', { name: 'No pictures' }).check();
    await expect.poll(() => mail(page).getByText('U kode').count()).toBe(2);
    await page.getByRole('button', { name: 'Send me a test' }).click();
    await page.getByText(/“\[Toets\] .*” for .* was made/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('what is typed right after a choice stands where it was put, also where the browser draws late', async () => {
    const page = await session.page('marketer');
    await page.addInitScript(() => {
      const draw = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => draw((at) => setTimeout(() => callback(at), 250));
    });
    await page.goto(`${path}?language=en`);
    const english = editor(page, 'English');
    await english.waitFor();
    await insist(page);
    await english.getByText('I will make a note of it').click();
    await paragraph(page);
    await page.keyboard.type('So ');
    await slash(page, 'Account');
    await page.keyboard.type(' knows.');
    await english.getByText('So Account knows.').waitFor();
    await page.context().close();
  });

  test('who is slower is told, and chooses', async () => {
    const [one, other] = [await session.page('marketer'), await session.page('sales')];
    for (const page of [one, other]) {
      await page.goto(`${path}?language=en`);
      await editor(page, 'English').waitFor();
      await insist(page);
    }
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await other.route('**/content.write**', async (route) => {
      await held;
      await route.continue();
    });
    await other.getByRole('textbox', { name: 'Subject' }).fill('Second');
    await one.getByRole('textbox', { name: 'Subject' }).fill('First');
    await saved(one);
    release();
    await other.getByText('Somebody else wrote in this e-mail meanwhile.').waitFor();
    await other.getByRole('button', { name: 'Show theirs' }).click();
    await expect.poll(() => other.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('First');
    await one.context().close();
    await other.context().close();
  });

  test('one account reads its own opening', async () => {
    const page = await session.page('marketer');
    await page.goto(`${path}?view=tailor&language=en`);
    await page.getByText('One account may read its own opening').waitFor();
    await insist(page);
    await page.getByRole('combobox', { name: 'Account' }).click();
    const name = (await page.getByRole('option').first().textContent()) ?? '';
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Write own words' }).click();
    await page.getByRole('textbox', { name: `What ${name} reads` }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('We met at the fair.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(`${name} reads its own words.`).waitFor();
    await page.getByRole('button', { name: 'Read the common part again' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
