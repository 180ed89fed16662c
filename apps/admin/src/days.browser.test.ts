import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** A working day of each side, from the door to something done together. */
describe.skipIf(chromium === null)('in a real browser (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  /** Through the door, as people come. */
  async function arrive(role: string): Promise<Page> {
    const page = await session.page(null);
    await page.goto('/');
    const { email, password } = session.house.signInOf(role);
    await page.getByLabel('E-mail address').fill(email);
    await page.locator('input[type=password]').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    return page;
  }

  const lines = (page: Page, kind: string) =>
    page.getByRole('listitem').filter({ has: page.getByText(kind, { exact: true }) });
  const everybody = (page: Page) => show(page, '/?scope=all');
  const tab = (page: Page, name: string) =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

  test('sales and marketing agree on a plan: a question by name, an answer, two signatures', async () => {
    const seller = await arrive('sales');
    await everybody(seller);
    await lines(seller, 'Account').first().getByRole('link').first().click();
    await seller.waitForURL('**/accounts/*-*');
    await tab(seller, 'Plan');
    await seller.getByRole('button', { name: 'Edit: Why they buy from us' }).click();
    await seller.getByRole('textbox').first().fill('Nobody else delivers within a day.');
    await seller.getByRole('button', { name: 'Save', exact: true }).click();
    await seller.getByText(/kept as version \d/).waitFor();
    const mention = seller.getByRole('combobox', { name: 'Mention somebody' });
    const names = await mention.getByRole('option').allTextContents();
    const marketer = await nameOf('marketer');
    expect(names).toContain(`@${marketer}`);
    await mention.selectOption({ label: `@${marketer}` });
    await seller.getByRole('textbox', { name: 'Comment' }).press('End');
    await seller.getByRole('textbox', { name: 'Comment' }).pressSequentially('what can we offer them?');
    await seller.getByRole('button', { name: 'Comment', exact: true }).last().click();
    await seller
      .getByRole('article')
      .filter({ hasText: `@${marketer} what can we offer them?` })
      .waitFor();
    await seller.getByRole('button', { name: /^Sign version \d+ for Sales$/ }).click();
    await seller.getByText(/ signed version \d+, /).waitFor();

    const other = await arrive('marketer');
    await everybody(other);
    await lines(other, 'Mention')
      .filter({ hasText: 'what can we offer them?' })
      .getByRole('link')
      .first()
      .click();
    await other.waitForURL('**/plan**');
    const asked = other.getByRole('article').filter({ hasText: 'what can we offer them?' });
    await asked.getByRole('button', { name: 'Dealt with' }).click();
    await asked.waitFor({ state: 'detached' });
    await other.getByRole('button', { name: /^Sign version \d+ for Marketing$/ }).click();
    await other
      .getByText(/ signed version \d+, /)
      .nth(1)
      .waitFor();
    await seller.context().close();
    await other.context().close();
  });

  test('an account manager plans a meeting from the account, and prepares it with the brief', async () => {
    const page = await arrive('manager');
    await show(page, '/accounts');
    await page.locator('tbody tr').first().locator('a').click();
    await page.waitForURL('**/accounts/*-*');
    await tab(page, 'Meetings');
    await page.getByRole('button', { name: 'Plan a meeting' }).click();
    await page.getByLabel('What for').fill('The season ahead');
    await page.getByLabel('When', { exact: true }).fill('2031-03-03T10:00');
    await page.getByRole('button', { name: 'Plan it' }).click();
    await page.waitForURL('**/meetings/*-*');
    await page.getByRole('heading', { level: 1, name: 'The season ahead' }).waitFor();
    await page.getByRole('heading', { name: 'To ask and to bring' }).waitFor();
    await page.getByRole('heading', { name: 'Who is there' }).waitFor();
    await page.context().close();
  });

  async function nameOf(role: string): Promise<string> {
    const page = await session.page(role);
    await page.goto('/');
    const { name } = await page.evaluate<{ name: string }>(
      `fetch('/api/auth/get-session').then((answer) => answer.json()).then(({ user }) => user)`,
    );
    await page.context().close();
    return name;
  }
});
