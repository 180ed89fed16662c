import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show, untilKept } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

interface User {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}
interface Account {
  readonly id: string;
  readonly name: string;
  readonly owner: User | null;
}

/** Accounts get another manager: what is open there is said, goes along where that is wanted, and comes back. */
describe.skipIf(chromium === null)('handing accounts over (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  /** A task of its manager with an account, and who else could look after it. */
  async function openTaskWith(page: Page, place: number) {
    const { items } = await session.ask<{ items: Account[] }>(page, 'account.list', { sort: 'valueAtRisk' });
    const account = items.filter(({ owner }) => owner !== null)[place];
    if (!account?.owner) throw new Error('nobody looks after such an account');
    const users = await session.ask<User[]>(page, 'user.list', {});
    const successor = users.find(({ id, role }) => role === 'manager' && id !== account.owner?.id);
    if (!successor) throw new Error('there is nobody to hand over to');
    const title = `Measure the shelves of ${account.name}`;
    const task = { accountId: account.id, title, assigneeId: account.owner.id, dueOn: '2030-01-02' };
    await session.tell(page, 'task.add', task);
    const assignee = async () => {
      const tasks = await session.ask<{ items: { title: { en: string }; assignee: User | null }[] }>(
        page,
        'task.list',
        { accountId: account.id },
      );
      return tasks.items.find((task) => task.title.en === title)?.assignee?.id;
    };
    return { account, owner: account.owner, successor, assignee };
  }

  async function choose(page: Page, button: string, name: string): Promise<void> {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByPlaceholder('Find a person…').fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  }

  test('on the page of an account, with what is open there and the way back', async () => {
    const page = await session.page('sales');
    const { account, owner, successor, assignee } = await openTaskWith(page, 0);
    await show(page, `/accounts/${account.id}`);
    await choose(page, 'Hand over', successor.name);
    const dialog = page.getByRole('dialog', { name: `Hand over to ${successor.name}` });
    await dialog.getByText(`One account changes hands. Until now: ${owner.name}.`).waitFor();
    await dialog.getByRole('checkbox', { name: /What is open there goes along: \d+ task/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await untilKept(page, 'account.bulkUpdate', () =>
      dialog.getByRole('button', { name: 'Hand over' }).click(),
    );
    await page.locator('header').getByText(successor.name).first().waitFor();
    expect(await assignee()).toBe(successor.id);
    await untilKept(page, 'account.undoBulk', () => page.getByRole('button', { name: 'Undo' }).click());
    expect(await assignee()).toBe(owner.id);
    await page.context().close();
  });

  test('in the dossier, which asks what goes along as well', async () => {
    const page = await session.page('sales');
    const { account, owner, successor, assignee } = await openTaskWith(page, 2);
    await show(page, `/accounts/${account.id}/dossier`);
    await choose(page, 'Choose a manager', successor.name);
    const dialog = page.getByRole('dialog', { name: `Hand over to ${successor.name}` });
    await dialog.getByText(`One account changes hands. Until now: ${owner.name}.`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await untilKept(page, 'account.bulkUpdate', () =>
      dialog.getByRole('button', { name: 'Hand over' }).click(),
    );
    await page.locator('header').getByText(successor.name).first().waitFor();
    expect(await assignee()).toBe(successor.id);
    await choose(page, 'Choose a manager', 'Nobody');
    await page.locator('header').getByText('No manager yet').waitFor();
    await page.context().close();
  });

  test('many from the list, leaving with their manager what is not to go along', async () => {
    const page = await session.page('sales');
    const { account, owner, successor, assignee } = await openTaskWith(page, 1);
    await show(page, `/accounts?q=${encodeURIComponent(account.name)}`);
    await page.getByRole('checkbox', { name: `Choose ${account.name}`, exact: true }).check({ force: true });
    await choose(page, 'Manager', successor.name);
    const dialog = page.getByRole('dialog', { name: `Hand over to ${successor.name}` });
    await dialog.getByRole('checkbox', { name: /What is open there goes along/ }).uncheck();
    await untilKept(page, 'account.bulkUpdate', () =>
      dialog.getByRole('button', { name: 'Hand over' }).click(),
    );
    await page.getByRole('region', { name: 'What is chosen' }).waitFor({ state: 'hidden' });
    expect(await assignee()).toBe(owner.id);
    const { owner: now } = await session.ask<Account>(page, 'account.get', { id: account.id });
    expect(now?.id).toBe(successor.id);
    await page.context().close();
  });
});
