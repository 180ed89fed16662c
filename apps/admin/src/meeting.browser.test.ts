import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show, untilKept } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

interface Seen {
  readonly version: number;
  readonly account: { readonly id: string };
}

/** A meeting leads on: to promises, to tasks of whoever does them, and to the next one. */
describe.skipIf(chromium === null)('after a meeting (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  /** A meeting that began an hour ago. */
  async function begun(page: Page): Promise<{ id: string }> {
    const { items } = await session.ask<{ items: { id: string }[] }>(page, 'account.list', { limit: 1 });
    return session.tell<{ id: string }>(page, 'meeting.add', {
      accountId: items[0]?.id,
      startsAt: new Date(Date.now() - 3_600_000).toISOString(),
      endsAt: new Date().toISOString(),
      purpose: 'The year to come',
      place: 'Their office',
    });
  }

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  test('what is to be done goes to whoever does it, and stands in the brief of the next one', async () => {
    const page = await session.page('sales');
    const { id } = await begun(page);
    await show(page, `/meetings/${id}`);
    await page.getByRole('textbox', { name: 'Notes' }).fill('They open two shops in spring.');
    const { account } = await session.ask<Seen>(page, 'meeting.get', { id });
    const promise = { summary: 'A price for both', madeOn: '2026-01-05', dueOn: '2031-01-05' };
    await session.tell(page, 'promise.add', { accountId: account.id, values: promise });
    await press(page, 'Add a task');
    await page.getByRole('textbox', { name: 'To do' }).fill('Draw up the range for two shops');
    const people = await session.ask<{ id: string; name: string; role: string }[]>(page, 'user.list', {});
    const manager = people.find(({ role }) => role === 'manager');
    if (!manager) throw new Error('the demonstration has no manager');
    await page.getByRole('combobox', { name: 'Who' }).selectOption({ label: manager.name });
    await page.getByLabel('By', { exact: true }).fill('2020-01-02');
    expect(await axeFindings(page)).toEqual([]);
    await untilKept(page, 'meeting.hold', () => press(page, 'Keep as held'));
    await page.getByText(`To do: Draw up the range for two shops · ${manager.name}`).waitFor();
    const { items } = await session.ask<{ items: { title: { en: string } }[] }>(page, 'task.list', {
      assigneeId: manager.id,
    });
    expect(items.map(({ title }) => title.en)).toContain('Draw up the range for two shops');
    await press(page, 'Plan the next meeting');
    await page.getByRole('textbox', { name: 'What for' }).fill('The range for two shops');
    expect(await page.getByRole('textbox', { name: 'Place or link' }).inputValue()).toBe('Their office');
    await page.getByLabel('When').fill('2031-03-04T10:00');
    await press(page, 'Plan it');
    await page.getByRole('heading', { level: 1, name: 'The range for two shops' }).waitFor();
    const todo = page.locator('section', { has: page.getByRole('heading', { name: 'Open tasks' }) });
    await todo.getByText(`was due 2 Jan 2020 · ${manager.name}`).waitFor();
    // Whoever reads it on the way there calls with one touch.
    const call = page.locator('a[href^="tel:+"]').first();
    const number = (await call.textContent()) ?? '';
    expect(await call.getAttribute('href')).toBe(`tel:${number.replaceAll(' ', '')}`);
    expect(await axeFindings(page)).toEqual([]);
    // What is done is ticked off right there, and comes back where that was a slip.
    const promised = page.getByRole('checkbox', { name: 'A price for both' });
    await promised.waitFor();
    await untilKept(page, 'promise.keep', () => promised.click());
    await promised.waitFor({ state: 'detached' });
    await untilKept(page, 'promise.update', () => press(page, 'Undo'));
    await promised.waitFor();
    await page.getByText('Taken back.').waitFor();
    const box = todo.getByRole('checkbox', { name: 'Draw up the range for two shops' });
    await untilKept(page, 'task.complete', () => box.click());
    await box.waitFor({ state: 'detached' });
    await untilKept(page, 'task.reopen', () => press(page, 'Undo'));
    await box.waitFor();
    await page.context().close();
  });

  test('nothing is kept of a task that says nothing', async () => {
    const page = await session.page('sales');
    const { id } = await begun(page);
    await show(page, `/meetings/${id}`);
    await page.getByRole('textbox', { name: 'Notes' }).fill('They will think about it.');
    await press(page, 'Add a task');
    expect(await page.getByRole('button', { name: 'Keep as held' }).isDisabled()).toBe(true);
    await press(page, 'Remove');
    await untilKept(page, 'meeting.hold', () => press(page, 'Keep as held'));
    const meeting = await session.ask<{ tasks: unknown[] }>(page, 'meeting.get', { id });
    expect(meeting.tasks).toEqual([]);
    await page.context().close();
  });

  test('a slip in the notes is put right afterwards, in the account’s history too, which says who did', async () => {
    const page = await session.page('sales');
    const { id } = await begun(page);
    const { version, account } = await session.ask<Seen>(page, 'meeting.get', { id });
    await session.tell(page, 'meeting.hold', { id, version, notes: 'They open two shops in autumn.' });
    await show(page, `/meetings/${id}`);
    await press(page, 'Correct the notes');
    const notes = page.getByRole('textbox', { name: 'Notes' });
    expect(await notes.inputValue()).toBe('They open two shops in autumn.');
    await notes.fill('They open two shops in spring.');
    expect(await axeFindings(page)).toEqual([]);
    await untilKept(page, 'meeting.correctNotes', () => press(page, 'Keep'));
    await page.getByText('They open two shops in spring.', { exact: true }).waitFor();
    await show(page, `/accounts/${account.id}/history`);
    await page.getByText('The year to come They open two shops in spring.').first().waitFor();
    // Somebody corrects them in two windows at once.
    await show(page, `/meetings/${id}`);
    const other = await page.context().newPage();
    await show(other, `/meetings/${id}`);
    await press(other, 'Correct the notes');
    await other.getByRole('textbox', { name: 'Notes' }).fill('They open three shops.');
    await press(page, 'Correct the notes');
    await notes.fill('They open four shops.');
    await untilKept(other, 'meeting.correctNotes', () => press(other, 'Keep'));
    await press(page, 'Keep');
    await page.getByText('Notes: They open three shops.').waitFor();
    await press(page, 'Use mine');
    await untilKept(page, 'meeting.correctNotes', () => press(page, 'Keep'));
    await page.getByText('They open four shops.', { exact: true }).waitFor();
    await page.context().close();
  });
});
