import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show, untilKept } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** What people do with what they know of accounts. */
describe.skipIf(chromium === null)('in a real browser (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  const undo = async (page: Page) => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
  };

  test('a prospect moves on the board as evidence comes, by keyboard to its dossier and back', async () => {
    const page = await session.page('sales');
    const column = (name: string) => page.getByRole('region', { name });
    await show(page, '/accounts');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Prospects' }).click();
    await page.getByRole('link', { name: /^Not known/ }).click();
    await page.waitForURL('**/accounts/prospects?source=unknown');
    const first = column('Need').getByRole('link').first();
    const name = (await first.textContent()) ?? '';
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dossier#qualification');
    await page.getByRole('button', { name: 'Note evidence of need' }).click();
    await page.getByLabel('What was seen or said').fill('Opens a second house in May');
    await page.getByLabel('Who or what says so').fill('Visit');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('To find out next: solvency, authority.').waitFor();
    await page.getByRole('button', { name: /^How far it is shown/ }).click();
    await page.getByRole('combobox', { name: 'How far it is shown' }).selectOption('3 · proven');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: /^How far it is shown\s*3 · proven/ }).waitFor();

    await show(page, '/accounts/prospects?source=unknown');
    await column('Solvency').getByRole('link', { name, exact: true }).waitFor();
    await page.context().close();
  });

  test('what a programme gained is an estimate and grey until it is told from chance, in the list as on its page', async () => {
    const page = await session.page('viewer');
    await show(page, '/reports/programmes');
    // Chance decides who is held out, so which of them are told from it is another each time.
    const untold = page.locator('[data-verdict="cannotTell"]', { hasText: ' to +' });
    const row = page.getByRole('row').filter({ has: untold }).first();
    const gain = row.locator('[data-verdict="cannotTell"]');
    await gain.getByText('not yet told from chance').waitFor();
    const [amount = '', interval = ''] = await gain.locator('p').allTextContents();
    expect([amount, interval]).toEqual([expect.stringMatching(/^[+−]/), expect.stringMatching(/^−.* to \+/)]);
    const points =
      (await row
        .getByRole('cell')
        .filter({ hasText: /^[+−].* \(.* to .*\)$/ })
        .first()
        .textContent()) ?? '';
    const [difference, low, high] = points.split(/ \(| to |\)/);
    const colour = (selector: string) =>
      gain
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    expect(await colour('p')).toBe(await colour('p:last-child'));
    expect(await axeFindings(page)).toEqual([]);

    await row.getByRole('link').click();
    await page.waitForURL('**/results');
    await page.getByText('Not yet told from chance.').last().waitFor();
    await page
      .getByText(`${difference} percentage points; with 95% confidence between ${low} and ${high}`)
      .waitFor();
    await page.getByText(`No more than an estimate: ${amount} over`).waitFor();
    await page
      .getByText(/^Not significant: chance alone /)
      .last()
      .waitFor();
    await page.context().close();
  });

  test('a promise is marked as kept from Today, and no more; what is late leads to where it is dealt with', async () => {
    const page = await session.page('sales');
    await show(page, '/?scope=all');
    const promises = page.getByRole('listitem').filter({ has: page.getByText('Promise', { exact: true }) });
    const count = await promises.count();
    await promises
      .first()
      .getByRole('button', { name: /^Kept: / })
      .click();
    await expect.poll(() => promises.count()).toBe(count - 1);
    await undo(page);
    await expect.poll(() => promises.count()).toBe(count);
    await promises.first().getByRole('link').first().click();
    await page.waitForURL('**/dossier#rows-promise');
    await page.getByRole('region', { name: 'Promises' }).waitFor();
    await page.context().close();
  });

  test('two write in the same field: the second is told by whom and when, and chooses; nothing is lost', async () => {
    const [one, other] = [await session.page('sales'), await session.page('marketer')];
    await show(one, '/accounts');
    await one.locator('tbody tr a').first().click();
    await one.waitForURL('**/accounts/*-*');
    const path = `${new URL(one.url()).pathname}/dossier`;
    await show(one, path);
    await show(other, path);
    const label = 'What it is and does';
    const begin = async (page: Page, text: string) => {
      await page.getByRole('button', { name: new RegExp(`^${label}`) }).click();
      await page.getByRole('textbox', { name: label }).fill(text);
    };
    const keep = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
    const says = (page: Page, text: string) =>
      page.getByRole('button', { name: `${label} ${text}`, exact: true }).waitFor();
    const clash = async (mine: string, theirs: string) => {
      await begin(one, mine);
      await begin(other, theirs);
      await untilKept(other, 'dossier.update', () => keep(other));
      await says(other, theirs);
      await keep(one);
      const told = one.getByRole('alert');
      await told.getByText(/ changed this meanwhile, /).waitFor();
      await told.getByText(theirs).waitFor();
      await told.getByText(mine).waitFor();
      await show(other, path);
      await says(other, theirs);
      return told;
    };

    const first = await clash('Runs six houses', 'Runs five houses');
    await first.getByRole('button', { name: 'Keep theirs' }).click();
    await says(one, 'Runs five houses');
    const second = await clash('Runs eight houses', 'Runs seven houses');
    await second.getByRole('button', { name: 'Use mine' }).click();
    await says(one, 'Runs eight houses');
    await show(other, path);
    await says(other, 'Runs eight houses');
    await other.getByRole('button', { name: `History: ${label}` }).click();
    await other.getByText('Runs seven houses → Runs eight houses').waitFor();
    await one.context().close();
    await other.context().close();
  });

  test('segments and meetings are a few keys away', async () => {
    const page = await session.page('manager');
    const { items } = await session.ask<{ items: { id: string; purpose: string }[] }>(
      page,
      'meeting.list',
      {},
    );
    const [meeting] = items;
    await show(page, '/accounts');
    for (const [typed, name, url] of [
      ['large and st', 'Large and steady', '**/segments/*'],
      [meeting?.purpose ?? '', meeting?.purpose ?? '', '**/meetings/*'],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill(typed);
      await page.getByRole('option', { name }).first().click();
      await page.waitForURL(url);
    }
    await page.context().close();
  });

  test('what was changed of one account is not shown of another that is gone to at once', async () => {
    const page = await session.page('admin');
    type Listed = { items: { id: string; name: string }[] };
    const { items } = await session.ask<Listed>(page, 'account.list', { limit: 4 });
    const [one, other] = items.slice(2);
    const label = 'What it is and does';
    const text = page.getByRole('button', { name: new RegExp(`^${label}`) });
    await show(page, `/accounts/${one?.id}/dossier`);
    const written = await text.textContent();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(other?.name ?? '');
    await page
      .getByRole('option', { name: other?.name ?? '' })
      .first()
      .click();
    await page.waitForURL(`**/accounts/${other?.id}`);
    await page.getByRole('link', { name: 'Dossier', exact: true }).click();
    for (const words of ['Sells by the seaside', 'Sells by the lakeside', 'Sells by the riverside']) {
      await text.click();
      await page.getByRole('textbox', { name: label }).fill(words);
      const save = page.getByRole('button', { name: 'Save', exact: true });
      await untilKept(page, 'dossier.update', () => save.click());
      await page.getByRole('button', { name: `${label} ${words}`, exact: true }).waitFor();
    }
    // By way of the list of pages behind this one: no other comes between.
    await page.evaluate('history.go(-2)');
    await page.waitForURL(`**/accounts/${one?.id}/dossier`);
    await page.getByRole('heading', { level: 1, name: one?.name ?? '' }).waitFor();
    expect(await text.textContent()).toBe(written);
    await page.context().close();
  });

  test('on a phone accounts are chosen by finger and changed together; menus shut nobody out', async () => {
    const page = await session.page('marketer', { width: 390 });
    await show(page, '/accounts');
    await page.getByRole('button', { name: 'All accounts' }).click();
    await page.getByRole('menuitem', { name: 'Save as a view' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Choose', exact: true }).click();
    const boxes = page.locator('tbody').getByRole('checkbox');
    await boxes.nth(0).click();
    await boxes.nth(2).click();
    const bar = page.getByRole('region', { name: 'What is chosen' });
    await bar.getByText('2 accounts chosen').waitFor();
    await bar.getByRole('button', { name: 'Tags' }).click();
    await page.getByRole('combobox', { name: 'Add' }).fill('by phone');
    await page.keyboard.press('Enter');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByText('2 accounts changed.').waitFor();
    await undo(page);
    await page.context().close();
  });

  test('an answer by telephone is noted with the message it answers, and stops the account', async () => {
    const page = await session.page('sales');
    await show(page, '/messages?state=sent');
    // The newest that nobody is known to have answered: which these are is another each time.
    const paths = await page
      .locator('tbody a[href^="/messages/"]')
      .evaluateAll((links) => links.slice(0, 12).map((link) => link.getAttribute('href') ?? ''));
    const button = page.getByRole('button', { name: 'They answered' });
    for (const path of paths) {
      await show(page, path);
      if ((await button.count()) > 0) break;
    }
    await button.click();
    const dialog = page.getByRole('dialog');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Note the answer' }).click();
    await page.getByText(/^Noted\. The programmes of .* stop\.$/).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Replied' }).waitFor();
    await button.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('somebody is found among the people of a programme, and told of on their account', async () => {
    const page = await session.page('viewer');
    await show(page, '/programmes');
    await page.getByRole('link', { name: 'Win back the quiet accounts' }).first().click();
    await page.getByRole('link', { name: 'People', exact: true }).click();
    const rows = page.getByRole('table', { name: 'People in it' }).getByRole('row');
    const account = (await rows.nth(1).getByRole('cell').nth(1).textContent()) ?? '';
    const field = page.getByRole('searchbox', { name: 'A person or an account' });
    await field.fill(account);
    await rows.filter({ hasNotText: account }).nth(1).waitFor({ state: 'detached' });
    await page.reload();
    await rows.filter({ hasText: account }).first().waitFor();
    expect(await field.inputValue()).toBe(account);
    expect(await rows.filter({ hasNotText: account }).count()).toBe(1);
    await field.fill('nobody at all');
    await page.getByText('Nobody in it is called this').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const { items } = await session.ask<{ items: readonly { id: string }[] }>(page, 'account.list', {
      search: account,
    });
    await show(page, `/accounts/${items[0]?.id}/programmes`);
    await page
      .getByText(/^came in .*: at the launch · \S/)
      .first()
      .waitFor();
    await page.context().close();
  });

  test('on a small laptop no column of a list is cut off', async () => {
    const page = await session.page('admin');
    await page.setViewportSize({ width: 1280, height: 800 });
    const cutOff = `[...document.querySelectorAll('main table')]
      .map((table) => table.parentElement)
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length`;
    for (const path of [
      '/programmes',
      '/offers',
      '/reports/programmes',
      '/settings/people',
      '/settings/audit',
    ]) {
      await show(page, path);
      expect({ path, cutOff: await page.evaluate(cutOff) }).toEqual({ path, cutOff: 0 });
    }
    await page.context().close();
  });

  test('the audit tells imports in words, not by what the API calls them', async () => {
    const page = await session.page('admin');
    await show(page, '/settings/audit?noun=import');
    await page.getByRole('cell', { name: 'Orders imported' }).first().waitFor();
    expect(await page.locator('tbody code').count()).toBe(0);
    await page.context().close();
  });

  test('the second click of two on what adds to a plan adds nothing more', async () => {
    const page = await session.page('sales');
    type Listed = { items: { account: { id: string } }[] };
    const { items } = await session.ask<Listed>(page, 'meeting.list', { limit: 1 });
    await show(page, `/accounts/${items[0]?.account.id}/plan`);
    await page.getByRole('textbox', { name: 'Cost', exact: true }).fill('A taxi to the fair');
    await page.getByRole('textbox', { name: 'Amount', exact: true }).fill('12');
    await page.getByRole('button', { name: 'Add cost' }).dblclick();
    await page.getByRole('textbox', { name: 'New task' }).fill('Bring the new samples');
    await page.getByRole('button', { name: 'Add task' }).dblclick();
    await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Shall we invite them?');
    await page.getByRole('region', { name: 'Comments' }).getByRole('button', { name: 'Comment' }).dblclick();
    // A field is emptied once what stood in it is kept.
    for (const field of ['Cost', 'New task', 'Comment']) {
      await expect.poll(() => page.getByRole('textbox', { name: field, exact: true }).inputValue()).toBe('');
    }
    await page.waitForLoadState('networkidle');
    await show(page, new URL(page.url()).pathname);
    for (const said of ['A taxi to the fair', 'Bring the new samples', 'Shall we invite them?']) {
      expect([said, await page.getByText(said).count()]).toEqual([said, 1]);
    }
    await page.context().close();
  });

  test('two accounts are merged for good, and only once that is said', async () => {
    const page = await session.page('admin');
    const { items } = await session.ask<{ items: { id: string }[] }>(page, 'account.list', { limit: 2 });
    const [one, other] = items.map(({ id }) => id);
    await show(page, `/accounts/duplicates/${one}/${other}`);
    const merge = page.getByRole('button', { name: 'Merge them…' });
    const asked = page.getByRole('dialog', { name: /^Merge .+ into .+\?$/ });
    await merge.click();
    await asked.getByText(/is not taken back by a button/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await asked.waitFor({ state: 'detached' });
    await merge.click();
    await asked.getByRole('button', { name: 'Merge for good' }).click();
    await page.getByText(/^Merged: /).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/accounts/${one}`);
    await page.context().close();
  });
});
