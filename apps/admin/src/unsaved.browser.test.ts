import { createDb } from '@sleutel/db';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** Nobody loses what they wrote without having said so. */
describe.skipIf(chromium === null)('what is not saved yet (Chromium)', () => {
  let session: Session;
  let page: Page;
  let programme: string;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    programme = `/programmes/${await draftOf(session.house.databaseUrl)}`;
  });

  afterAll(async () => {
    await session.close();
  });

  beforeEach(async () => {
    page = await session.page('admin');
    return () => page.context().close();
  });

  const head = () => page.locator('main header').first();
  const state = (text: string) => head().getByText(text, { exact: true }).waitFor();
  const subject = () => page.getByRole('textbox', { name: 'Subject' });
  const dialog = () => page.getByRole('dialog', { name: 'Leave without saving?' });
  const link = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  /** The programme waits for its approvals until somebody insists, and is a draft once something was written. */
  async function openDraft(part: string): Promise<void> {
    await show(page, `${programme}/${part}`);
    const insist = page.getByRole('button', { name: 'Change it all the same' });
    if (await insist.isVisible()) await insist.click();
    await state('Saved');
  }

  /** With a first word in it, it is a draft that could be submitted. */
  async function beginEmail(): Promise<Locator> {
    await openDraft('content');
    await subject().fill('A first word');
    const submit = page.getByRole('button', { name: 'Submit for approval' });
    await submit.waitFor();
    await state('Saved');
    return submit;
  }

  test('a submission takes along what was written just before it', async () => {
    const submit = await beginEmail();
    const sent: string[] = [];
    page.on('request', (request) => {
      const verb = /content\.write|programme\.submit/.exec(request.url())?.[0];
      if (verb !== undefined) sent.push(verb);
    });
    await subject().fill('A second word');
    await submit.click();
    await page.getByText('Waiting for the approval of sales and marketing.').waitFor();
    expect(sent).toEqual(['content.write', 'programme.submit']);
    // It is before others now: going on in it is asked for again.
    await page.getByRole('button', { name: 'Change it all the same' }).waitFor();
  });

  test('an e-mail that cannot be saved says so in the head, is tried again and is not left unasked', async () => {
    const submit = await beginEmail();
    const writing = '**/api/trpc/content.write**';
    let tried = 0;
    await page.route(writing, (route) => {
      tried += 1;
      return route.abort();
    });
    await subject().fill('Words that are not kept');
    await state('Not saved');
    expect(await submit.isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    const before = tried;
    await press('Try again');
    await expect.poll(() => tried).toBeGreaterThan(before);

    await link('Accounts');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await subject().inputValue()).toBe('Words that are not kept');
    expect(new URL(page.url()).pathname).toBe(`${programme}/content`);

    await page.unroute(writing);
    await state('Saved');
    await page.reload();
    await expect.poll(() => subject().inputValue()).toBe('Words that are not kept');
  });

  test('a change of a programme is kept by whoever leaves at once; one that cannot be kept is asked about', async () => {
    await openDraft('rules');
    const name = page.getByLabel('Name', { exact: true });
    await name.fill('Named in a hurry');
    await link('Accounts');
    await page.waitForURL('**/accounts');
    await show(page, `${programme}/rules`);
    expect(await name.inputValue()).toBe('Named in a hurry');

    await name.fill('');
    await link('Accounts');
    await dialog().waitFor();
    await press('Stay here');
    await name.fill('Named at leisure');
    await link('Accounts');
    await page.waitForURL('**/accounts');
  });

  test('what was just written in an e-mail is not somebody else’s change of the programme', async () => {
    await beginEmail();
    const reads: (() => void)[] = [];
    const updates: number[] = [];
    await page.route('**/api/trpc/*programme.get**', async (route) => {
      // What the programme has become is known late: only once it was changed at another place.
      if (updates.length === 0) await new Promise<void>((resolve) => reads.push(resolve));
      await route.continue();
    });
    page.on('response', (response) => {
      if (!response.url().includes('programme.update')) return;
      updates.push(response.status());
      for (const read of reads) read();
    });
    await subject().fill('Written just before');
    await expect.poll(() => reads.length).toBeGreaterThan(0);
    await link('Rules');
    await page.getByLabel('Name', { exact: true }).fill('Named meanwhile');
    await state('Saved');
    await expect.poll(() => updates).toEqual([409, 200]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await show(page, `${programme}/content`);
    expect(await subject().inputValue()).toBe('Written just before');
    await link('Rules');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Named meanwhile');
  });

  test('a form that is half filled in is left only when that is said', async () => {
    await show(page, '/accounts');
    await page.locator('tbody tr').first().locator('a').click();
    await page.waitForURL('**/accounts/*-*');
    await link('Plan');
    await press('Edit: Why they buy from us');
    const reason = page.getByRole('textbox').first();
    await reason.fill('Because of us.');
    await link('People');
    await dialog().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await reason.inputValue()).toBe('Because of us.');

    await page.goBack();
    await press('Leave without saving');
    await page.getByRole('heading', { name: 'Why they buy from us' }).waitFor({ state: 'detached' });
    await link('Plan');
    await page.getByRole('button', { name: 'Edit: Why they buy from us' }).waitFor();
    await link('Meetings');
    await press('Plan a meeting');
    await page.getByLabel('What for').fill('The season ahead');
    await link('Plan');
    await press('Stay here');
    await page.getByLabel('When', { exact: true }).fill('2031-03-03T10:00');
    await press('Plan it');
    await page.waitForURL('**/meetings/*-*');

    await show(page, '/settings');
    await page.getByLabel('Name', { exact: true }).first().fill('Another name');
    await link('Sending');
    await dialog().waitFor();
    let asked = 0;
    page.on('dialog', (closing) => {
      asked += 1;
      void closing.accept();
    });
    await page.reload();
    expect(asked).toBe(1);
  });

  test('what is half noted in a dossier is neither left nor shut by a stray key without a question', async () => {
    await show(page, '/accounts');
    await page.locator('tbody tr').first().locator('a').click();
    await page.waitForURL('**/accounts/*-*');
    await link('Dossier');
    await press('Note a promise');
    const form = page.getByRole('form', { name: 'Note a promise' });
    const promise = form.getByRole('textbox', { name: 'What we promised' });
    await promise.fill('Samples by Friday.');
    await link('Plan');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await promise.press('Escape');
    await dialog().waitFor();
    await press('Stay here');
    expect(await promise.inputValue()).toBe('Samples by Friday.');
    await promise.fill('');
    await promise.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  test('a dialog that something is written in is not shut by a stray click or key without a question', async () => {
    await show(page, '/accounts');
    await press('Add an account');
    const name = page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Half a company');
    await name.press('Escape');
    await dialog().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press('Stay here');
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.mouse.click(5, 500);
    await dialog().waitFor();
    await press('Stay here');
    expect(await name.inputValue()).toBe('Half a company');
    await name.press('Escape');
    await press('Leave without saving');
    await name.waitFor({ state: 'detached' });
  });

  test('a question whether to leave ends once what it was about is saved', async () => {
    await show(page, '/settings/people');
    await press('Add somebody');
    const adding = page.getByRole('dialog', { name: 'Add somebody' });
    await adding.getByLabel(/^Name/).fill('Sanna Visser');
    await adding.getByLabel('E-mail').fill('sanna@company.example');
    // Both in one moment: asked before the form knows that it is being saved.
    await adding.getByRole('button', { name: 'Add', exact: true }).evaluate((button: HTMLElement) => {
      button.click();
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await page.getByRole('button', { name: 'I have it' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  test('whoever’s session ends while they write signs in where they are, and goes on', async () => {
    await show(page, '/accounts');
    await page.locator('tbody tr').first().locator('a').click();
    await page.waitForURL('**/accounts/*-*');
    await press('Note something');
    await page.getByRole('menuitem', { name: 'Note a promise' }).click();
    const form = page.getByRole('form', { name: 'Note a promise' });
    await form.getByRole('textbox', { name: 'What we promised' }).fill('A visit in spring.');
    await form.getByLabel(/^Due/).fill('2031-03-03');
    await page.context().clearCookies();
    const add = form.getByRole('button', { name: 'Add', exact: true });
    await add.click();

    const again = page.getByRole('dialog', { name: 'You are signed out' });
    const password = again.getByLabel('Password', { exact: false });
    await password.first().fill('not it');
    await again.getByRole('button', { name: 'Sign in' }).click();
    await again.getByText('E-mail address or password is not right.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await password.first().fill(session.house.signInOf('admin').password);
    await again.getByRole('button', { name: 'Sign in' }).click();
    await again.waitFor({ state: 'detached' });
    await add.click();
    await form.waitFor({ state: 'detached' });
    await link('Dossier');
    await page.getByRole('listitem').filter({ hasText: 'A visit in spring.' }).waitFor();
  });
});

async function draftOf(databaseUrl: string): Promise<string> {
  const { prisma, close } = createDb(databaseUrl);
  try {
    const waiting = { where: { launchedAt: null }, orderBy: { createdAt: 'asc' } } as const;
    return (await prisma.programme.findFirstOrThrow(waiting)).id;
  } finally {
    await close();
  }
}
