import { createDb, type Db } from '@sleutel/db';
import type { Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();
const patience = { timeout: 20_000 };

/** What somebody sees and keeps where the network is slow, goes away or loses an answer. */
describe.skipIf(chromium === null)('a failing network (Chromium)', () => {
  let session: Session;
  let page: Page;
  let account: string;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    account = `/accounts/${await plannedAccount(session.house.databaseUrl)}`;
  });

  afterAll(async () => {
    await session.close();
  });

  beforeEach(async () => {
    page = await session.page('admin');
    return () => page.context().close();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const said = (text: RegExp | string) => page.getByText(text).first().waitFor(patience);
  const asked = (verb: string) => `**/api/trpc/*${verb}*`;
  const tasks = () => page.getByRole('region', { name: 'To do' });

  test('without a network a button says so instead of staying busy', async () => {
    await show(page, account);
    const mark = page.getByRole('button', { name: /key account/i }).first();
    await page.context().setOffline(true);
    await mark.click();
    await said(/^The server does not answer/);
    expect(await mark.getAttribute('data-loading')).toBeNull();
  });

  test('an answer that never comes is given up, and what was typed is still there', async () => {
    await page.clock.install();
    await show(page, `${account}/plan`);
    const what = tasks().getByLabel('New task');
    await what.fill('Ring before the season');
    await page.route(asked('task.add'), () => undefined);
    const add = tasks().getByRole('button', { name: 'Add task' });
    const sent = page.waitForRequest(asked('task.add'));
    await add.click();
    await sent;
    await page.clock.fastForward(150_000);
    await said(/^The server does not answer/);
    expect(await what.inputValue()).toBe('Ring before the season');
    await expect.poll(() => add.getAttribute('data-loading')).toBeNull();
  });

  test('what is half written stays where a list could not be asked for again, which is said and tried again', async () => {
    await page.clock.install();
    await show(page, '/settings/webhooks');
    await button('Add an endpoint').click();
    const name = page.getByRole('dialog').getByLabel(/^Name/);
    await name.fill('Half an address');
    await page.route('**/api/trpc/**', (route) => route.abort());
    await page.clock.fastForward(30_000);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    const note = page.getByRole('status').filter({ hasText: 'may be out of date' });
    const seen = async () => {
      await page.clock.fastForward(5_000);
      return note.isVisible();
    };
    await expect.poll(seen, patience).toBe(true);
    expect(await name.inputValue()).toBe('Half an address');
    await page.unroute('**/api/trpc/**');
    await expect.poll(async () => !(await seen()), patience).toBe(true);
    expect(await name.inputValue()).toBe('Half an address');
  });

  test('tasks that could not be asked for are not said to be none', async () => {
    await page.route(asked('task.list'), (route) => route.fulfill({ status: 502, body: '<h1>Bad</h1>' }));
    await page.goto(`${account}/plan`);
    await tasks()
      .getByText(/^The server does not answer/)
      .waitFor(patience);
    expect(await tasks().getByText('Nothing is to be done here').count()).toBe(0);
    await page.unroute(asked('task.list'));
    await tasks().getByRole('button', { name: 'Try again' }).click();
    await tasks().getByRole('combobox').first().waitFor(patience);
  });

  test('somebody who is slowed down is told so, and nothing they wrote is gone', async () => {
    await show(page, '/settings');
    const name = page.getByLabel('Name', { exact: true }).first();
    await name.fill('A slower company');
    await page.route(asked('company.update'), (route) =>
      route.fulfill({ status: 429, contentType: 'text/html', body: '<h1>Too many</h1>' }),
    );
    await button('Save').click();
    await said(/^Too much was asked for at once/);
    expect(await name.inputValue()).toBe('A slower company');
    await page.unroute(asked('company.update'));
    await button('Save').click();
    await said('Saved.');
  });

  test('what is written while settings are saved is not thrown away with their answer', async () => {
    await show(page, '/settings');
    const name = page.getByLabel('Name', { exact: true }).first();
    const held = await holdBack(page, asked('company.update'));
    await name.fill('First name');
    await button('Save').click();
    await name.fill('Second name');
    await held.release();
    await said('Saved.');
    expect(await name.inputValue()).toBe('Second name');
    await button('Save').click();
    await expect.poll(() => button('Save').count()).toBe(0);
    await page.reload();
    await expect.poll(() => name.inputValue()).toBe('Second name');
  });

  test('whoever gives a task to somebody else twice in a row is not told of another’s change', async () => {
    await show(page, `${account}/plan`);
    const what = tasks().getByLabel('New task');
    await what.fill('Send the samples');
    await tasks().getByRole('button', { name: 'Add task' }).click();
    const who = tasks().getByRole('combobox', { name: /Send the samples/ });
    await who.waitFor();
    const choices = await who
      .locator('option')
      .evaluateAll((all) => all.map((each) => each.textContent ?? ''));
    const [one = '', other = ''] = choices.slice(1).toReversed();
    const held = await holdBack(page, asked('task.update'));
    await who.selectOption({ label: one });
    expect(await shown(who)).toBe(one);
    await who.selectOption({ label: other });
    expect(await shown(who)).toBe(other);
    await held.release();
    await expect.poll(() => held.statuses).toEqual([200, 200]);
    await page.reload();
    await expect.poll(() => shown(who), patience).toBe(other);
  });

  test('a role that was chosen stays chosen while it is being kept, and the last of two holds', async () => {
    await show(page, '/settings/people');
    const role = page.getByRole('combobox', { name: /^Role of/ }).last();
    const held = await holdBack(page, asked('user.update'));
    await role.selectOption('viewer');
    expect(await shown(role)).toBe('Viewer');
    await role.selectOption('marketer');
    expect(await shown(role)).toBe('Marketing');
    await held.release();
    await expect.poll(() => held.statuses, patience).toEqual([200, 200]);
    await expect.poll(() => role.isEnabled()).toBe(true);
    await page.reload();
    await expect.poll(() => shown(role), patience).toBe('Marketing');
  });

  test('what is written in a segment while it is saved stays, and is saved on top of it', async () => {
    await show(page, '/segments');
    await page.locator('tbody tr a').first().click();
    const note = page.getByLabel('What it is for');
    await note.fill('Looked over in spring');
    const held = await holdBack(page, asked('segment.update'));
    const reread = page.waitForResponse((response) => response.url().includes('segment.get'));
    await button('Save').click();
    await note.fill('Looked over in spring and autumn');
    await held.release();
    await reread;
    await said('Saved.');
    expect(await note.inputValue()).toBe('Looked over in spring and autumn');
    await button('Save').click();
    await expect.poll(() => held.statuses, patience).toEqual([200, 200]);
    await page.reload();
    await expect.poll(() => note.inputValue(), patience).toBe('Looked over in spring and autumn');
  });

  test('nobody is told that they are signed out who is not', async () => {
    await show(page, '/accounts');
    await page.route('**/api/auth/sign-out', (route) => route.abort());
    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await said(/^You are still signed in/);
    expect(new URL(page.url()).pathname).toBe('/accounts');
  });

  test('a programme that could not be stopped is not left as if it were, nor the reason asked for anew', async () => {
    const live = await inDatabase(session.house.databaseUrl, (prisma) =>
      prisma.programme.findFirstOrThrow({ where: { state: 'live' } }),
    );
    await show(page, `/programmes/${live.id}`);
    await page.route(asked('programme.stop'), (route) =>
      route.fulfill({ status: 502, body: '<h1>Bad</h1>' }),
    );
    await button('Stop now').click();
    const dialog = page.getByRole('dialog', { name: /^Stop “/ });
    await dialog.getByLabel('Why?').fill('The price is wrong.');
    await dialog.getByRole('button', { name: 'Stop now' }).click();
    await said(/^The server does not answer/);
    expect(await dialog.getByLabel('Why?').inputValue()).toBe('The price is wrong.');
    await page.unroute(asked('programme.stop'));
    await dialog.getByRole('button', { name: 'Stop now' }).click();
    await said(/^Stopped by .*The price is wrong/);
  });

  test('two lines drawn on a map in a row are both kept, whoever draws them is not another', async () => {
    const { accountId, contactId, superiorId } = await reporting(session.house.databaseUrl);
    await show(page, `/accounts/${accountId}/people`);
    const card = (id: string) => page.locator(`[data-contact="${id}"]`);
    const held = await holdBack(page, asked('contact.connect'));
    await card(contactId).press('Delete');
    await card(contactId).press('r');
    await card(superiorId).press('Enter');
    await held.release();
    await expect.poll(() => held.statuses, patience).toEqual([200, 200]);
    expect(await page.getByText('Somebody else').count()).toBe(0);
  });

  test('a card that was dropped stays there while another one is read anew', async () => {
    const { accountId, contactId, superiorId } = await reporting(session.house.databaseUrl);
    await show(page, `/accounts/${accountId}/people`);
    const card = (id: string) => page.locator(`[data-contact="${id}"]`);
    const held: Route[] = [];
    await page.route(asked('contact.place'), (route) => void held.push(route));
    await drag(page, card(superiorId), 0, -60);
    await drag(page, card(contactId), 40, 60);
    const place = async () => {
      const box = await card(contactId).boundingBox();
      return [box?.x, box?.y].map((each) => Math.round((each ?? 0) / 4));
    };
    const dropped = await place();
    const anew = page.waitForResponse((response) => response.url().includes('contact.map'));
    await held[0]?.continue();
    await anew;
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(await place()).toEqual(dropped);
    // The second is asked for once the map was read anew after the first.
    await expect.poll(() => held.length, patience).toBe(2);
    expect(await place()).toEqual(dropped);
    await held[1]?.continue();
    await expect
      .poll(async () => (await placeOf(session.house.databaseUrl, contactId)) !== null, patience)
      .toBe(true);
    expect(await place()).toEqual(dropped);
  });

  test('a stage that is moved down twice in a row is two further down', async () => {
    const { accountId, ids, name } = await stages(session.house.databaseUrl);
    await show(page, `/accounts/${accountId}/dossier`);
    const held = await holdBack(page, asked('decisionStage.order'));
    const down = page.getByRole('button', { name: `Move ${name} down` });
    await down.click();
    await down.click();
    await held.release();
    await expect.poll(() => held.statuses, patience).toEqual([200, 200]);
    await expect
      .poll(
        async () => (await stages(session.house.databaseUrl, accountId)).ids.indexOf(ids[0] ?? ''),
        patience,
      )
      .toBe(2);
  });

  test('a value that was kept is shown and built on though it could not be read again', async () => {
    await show(page, `${account}/dossier`);
    const field = page.getByRole('button', { name: /^Industry/ });
    await page.route(asked('account.get'), (route) => route.abort());
    for (const value of ['Baking', 'Brewing']) {
      await field.click();
      const input = page.getByRole('textbox', { name: 'Industry' });
      await input.fill(value);
      await input.press('Enter');
      await expect.poll(() => field.textContent(), patience).toContain(value);
      await expect.poll(() => field.getAttribute('aria-busy'), patience).toBe('false');
      expect(await field.textContent()).toContain(value);
    }
    expect(await page.getByText('Somebody else').count()).toBe(0);
  });

  test('what came in while its answer was lost is not entered twice by trying again', async () => {
    await show(page, `${account}/plan`);
    const what = tasks().getByLabel('New task');
    const add = tasks().getByRole('button', { name: 'Add task' });
    await what.fill('Book the stand');
    await loseAnswer(page, asked('task.add'));
    await add.click();
    await said(/^The server does not answer/);
    expect(await what.inputValue()).toBe('Book the stand');
    await add.click();
    await expect.poll(() => what.inputValue()).toBe('');
    await page.reload();
    await tasks().getByRole('checkbox', { name: 'Book the stand' }).first().waitFor();
    expect(await tasks().getByRole('checkbox', { name: 'Book the stand' }).count()).toBe(1);
  });

  test('a note of the dossier whose answer was lost is entered once', async () => {
    await show(page, `${account}/dossier`);
    await button('Note a promise').click();
    const form = page.getByRole('form', { name: 'Note a promise' });
    await form.getByRole('textbox', { name: 'What we promised' }).fill('A sample of the new line.');
    await form.getByLabel(/^Due/).fill('2031-03-03');
    await loseAnswer(page, asked('promise.add'));
    const add = form.getByRole('button', { name: 'Add', exact: true });
    await add.click();
    await form.getByText(/^The server does not answer/).waitFor(patience);
    await add.click();
    await form.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('A sample of the new line.').first().waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'A sample of the new line.' }).count()).toBe(1);
  });
});

/** Lets the server do what it is asked once, and nobody hear of it. */
async function loseAnswer(page: Page, asked: string): Promise<void> {
  await page.route(
    asked,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
}

/** Holds back what is asked until it is let go, and says how it was answered then. */
async function holdBack(page: Page, asked: string) {
  const held: Route[] = [];
  const statuses: number[] = [];
  let open = false;
  await page.route(asked, async (route) => {
    if (open) await route.continue();
    else held.push(route);
  });
  const verb = asked.replaceAll('*', '').replace('/api/trpc/', '');
  page.on('response', (response) => {
    if (response.url().includes(verb)) statuses.push(response.status());
  });
  return {
    statuses,
    release: async () => {
      await expect.poll(() => held.length).toBeGreaterThan(0);
      open = true;
      for (const route of held) await route.continue();
    },
  };
}

/** What a list of choices says is chosen. */
function shown(choice: ReturnType<Page['getByRole']>): Promise<string> {
  return choice.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent ?? '');
}

function plannedAccount(databaseUrl: string): Promise<string> {
  return inDatabase(databaseUrl, async (prisma) => {
    const { accountId } = await prisma.plan.findFirstOrThrow({ orderBy: { createdAt: 'asc' } });
    return accountId;
  });
}

/** Takes a card by its middle and drops it elsewhere. */
async function drag(page: Page, card: Locator, right: number, down: number): Promise<void> {
  const box = await card.boundingBox();
  if (!box) throw new Error('the card is not to be seen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right / 2, y + down / 2, { steps: 4 });
  await page.mouse.move(x + right, y + down, { steps: 4 });
  await page.mouse.up();
}

async function inDatabase<Answer>(
  databaseUrl: string,
  ask: (prisma: Db['prisma']) => Promise<Answer>,
): Promise<Answer> {
  const { prisma, close } = createDb(databaseUrl);
  try {
    return await ask(prisma);
  } finally {
    await close();
  }
}

/** Somebody who reports to somebody, both still there. */
function reporting(databaseUrl: string) {
  return inDatabase(databaseUrl, async (prisma) => {
    const present = await prisma.accountContact.findMany({
      where: { leftOn: null },
      orderBy: { contactId: 'asc' },
    });
    const found = present.find(({ accountId, reportsToId }) =>
      present.some((each) => each.accountId === accountId && each.contactId === reportsToId),
    );
    if (!found?.reportsToId) throw new Error('nobody reports to anybody');
    return { accountId: found.accountId, contactId: found.contactId, superiorId: found.reportsToId };
  });
}

function placeOf(databaseUrl: string, contactId: string): Promise<number | null> {
  return inDatabase(databaseUrl, async (prisma) => {
    const { mapX } = await prisma.accountContact.findFirstOrThrow({ where: { contactId } });
    return mapX;
  });
}

/** The stages of an account in their order, of one that has three at least where none is named. */
function stages(databaseUrl: string, named?: string) {
  return inDatabase(databaseUrl, async (prisma) => {
    const all = await prisma.decisionStage.findMany({ orderBy: [{ accountId: 'asc' }, { position: 'asc' }] });
    const accountId = named ?? all.find((each) => each.position === 2)?.accountId ?? '';
    const those = all.filter((each) => each.accountId === accountId);
    return { accountId, ids: those.map(({ id }) => id), name: those[0]?.name ?? '' };
  });
}
