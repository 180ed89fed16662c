import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show, untilKept } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** Several change the same thing at the same time: nobody loses a word, and nobody overwrites one unawares. */
describe.skipIf(chromium === null)('at the same moment (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  /** Two who look at the same screen; the clocks of their windows can be moved on. */
  async function two(path: string, roles: readonly [string, string]): Promise<[Page, Page]> {
    const [one, other] = await Promise.all(roles.map((role) => session.page(role)));
    if (!one || !other) throw new Error('there are not two windows');
    for (const page of [one, other]) {
      await page.clock.install();
      await show(page, path);
    }
    return [one, other];
  }

  /** Somebody comes back to their window after a while, and it asks again. */
  async function comeBack(page: Page, verb: string): Promise<void> {
    await untilKept(page, verb, async () => {
      await page.clock.fastForward(20_000);
      await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
    });
    await page.waitForLoadState('networkidle');
  }

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
  const end = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()));

  test('of a meeting one moves the place while the other says what it is for; of the same field they choose', async () => {
    const admin = await session.page('admin');
    const { items } = await session.ask<{ items: { id: string }[] }>(admin, 'meeting.list', {
      when: 'coming',
    });
    const path = `/meetings/${items[0]?.id}`;
    const [one, other] = await two(path, ['sales', 'marketer']);
    for (const page of [one, other]) await press(page, 'Change');
    await field(one, 'Place or link').fill('In their garden');
    await field(other, 'What for').fill('The new season');
    await untilKept(other, 'meeting.update', () => press(other, 'Keep'));
    await comeBack(one, 'meeting.brief');
    await untilKept(one, 'meeting.update', () => press(one, 'Keep'));
    await one.getByRole('heading', { level: 1, name: 'The new season' }).waitFor();
    await one.getByText(/In their garden/).waitFor();
    expect(await session.ask(admin, 'meeting.get', { id: items[0]?.id })).toMatchObject({
      purpose: 'The new season',
      place: 'In their garden',
    });

    await show(other, path);
    for (const page of [one, other]) await press(page, 'Change');
    await field(one, 'What for').fill('The prices');
    await field(other, 'What for').fill('The complaint');
    await untilKept(other, 'meeting.update', () => press(other, 'Keep'));
    await press(one, 'Keep');
    const told = one.getByRole('alert');
    await told.getByText('The complaint').waitFor();
    await told.getByText('The prices').waitFor();
    expect(await axeFindings(one)).toEqual([]);
    await told.getByRole('button', { name: 'Use mine' }).click();
    await press(one, 'Keep');
    await one.getByRole('heading', { level: 1, name: 'The prices' }).waitFor();
    await end(admin, one, other);
  });

  test('notes of a meeting are not lost to somebody who was faster', async () => {
    const admin = await session.page('admin');
    const { items } = await session.ask<{ items: { id: string; account: { id: string } }[] }>(
      admin,
      'meeting.list',
      {
        when: 'coming',
      },
    );
    const { id } = await session.tell<{ id: string }>(admin, 'meeting.add', {
      accountId: items[0]?.account.id,
      startsAt: new Date(Date.now() - 7_200_000).toISOString(),
      endsAt: new Date(Date.now() - 3_600_000).toISOString(),
      purpose: 'A word at the fair',
      place: null,
      agenda: null,
      contactIds: [],
      userIds: [],
    });
    const [one, other] = await two(`/meetings/${id}`, ['sales', 'marketer']);
    await field(one, 'Notes').fill('They want a second house.');
    await field(other, 'Notes').fill('They ask for a price list.');
    await untilKept(other, 'meeting.hold', () => press(other, 'Keep as held'));
    await comeBack(one, 'meeting.brief');
    await one.getByText('They ask for a price list.').waitFor();
    expect(await field(one, 'Notes').inputValue()).toBe('They want a second house.');
    await one.getByText('Somebody else has noted this meeting meanwhile').waitFor();
    expect(await axeFindings(one)).toEqual([]);
    await end(admin, one, other);
  });

  test('of a segment one writes the note while the other gives it another name', async () => {
    const admin = await session.page('admin');
    const rules = {
      combinator: 'and',
      not: false,
      rules: [{ field: 'status', operator: 'anyOf', value: ['lost'] }],
    };
    const segment = { name: 'Gone', note: '', rules };
    const { id } = await session.tell<{ id: string }>(admin, 'segment.save', segment);
    const [one, other] = await two(`/segments/${id}`, ['sales', 'marketer']);
    await field(one, 'What it is for').fill('For the letter in May');
    await field(other, 'Name').fill('Gone for good');
    await untilKept(other, 'segment.update', () => press(other, 'Save'));
    await comeBack(one, 'segment.get');
    expect(await field(one, 'What it is for').inputValue()).toBe('For the letter in May');
    expect(await field(one, 'Name').inputValue()).toBe('Gone for good');
    await untilKept(one, 'segment.update', () => press(one, 'Save'));
    const kept = await session.ask<{ name: string; note: string }>(admin, 'segment.get', { id });
    expect(kept).toMatchObject({ name: 'Gone for good', note: 'For the letter in May' });

    await field(one, 'Name').fill('Theirs no more');
    await field(other, 'Name').fill('Not ours');
    await untilKept(one, 'segment.update', () => press(one, 'Save'));
    await press(other, 'Save');
    const told = other.getByRole('alert');
    await told.getByText('Theirs no more').waitFor();
    await told.getByRole('button', { name: 'Keep theirs' }).click();
    expect(await field(other, 'Name').inputValue()).toBe('Theirs no more');
    expect(await field(other, 'What it is for').inputValue()).toBe('For the letter in May');
    await end(admin, one, other);
  });

  test('what somebody removed while it is open is said to be gone, and what was written stays to be copied', async () => {
    const admin = await session.page('admin');
    const rules = {
      combinator: 'and',
      not: false,
      rules: [{ field: 'status', operator: 'anyOf', value: ['lost'] }],
    };
    const segment = { name: 'For a moment', note: '', rules };
    const { id } = await session.tell<{ id: string }>(admin, 'segment.save', segment);
    const page = await session.page('sales');
    await page.clock.install();
    await show(page, `/segments/${id}`);
    await field(page, 'What it is for').fill('Words of some worth');
    await session.tell(admin, 'segment.remove', { id });
    await page.clock.fastForward(20_000);
    await page
      .getByRole('status')
      .getByText(/^What is shown here was removed meanwhile/)
      .waitFor();
    expect(await field(page, 'What it is for').inputValue()).toBe('Words of some worth');
    expect(await axeFindings(page)).toEqual([]);
    await end(admin, page);
  });

  test('words of one account that two write are both there until one is chosen', async () => {
    const admin = await session.page('admin');
    const programmes = await session.ask<{ items: { id: string; state: string }[] }>(
      admin,
      'programme.list',
      {},
    );
    const waiting = programmes.items.find(({ state }) => state === 'draft' || state === 'inReview');
    const path = `/programmes/${waiting?.id}/content?view=tailor&language=en`;
    const [one, other] = await two(path, ['admin', 'marketer']);
    for (const page of [one, other]) {
      const insist = page.getByRole('button', { name: 'Change it all the same' });
      if (await insist.isVisible()) await insist.click();
      await page.getByRole('combobox', { name: 'Account' }).click();
      await page.getByRole('option').first().click();
      await press(page, 'Write own words');
    }
    const words = (page: Page) => page.getByRole('textbox', { name: /^What .+ reads$/ });
    const write = async (page: Page, text: string) => {
      await words(page).click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    };
    await write(one, 'We met at the fair.');
    await write(other, 'How was the harvest?');
    await untilKept(other, 'tailoring.write', () => press(other, 'Save'));
    await comeBack(one, 'tailoring.list');
    await words(one).getByText('We met at the fair.').waitFor();
    const told = one.getByRole('alert').filter({ hasText: 'changed this meanwhile' });
    await told.getByText('How was the harvest?').waitFor();
    expect(await axeFindings(one)).toEqual([]);
    await told.getByRole('button', { name: 'Keep theirs' }).click();
    await words(one).getByText('How was the harvest?').waitFor();
    await write(one, 'How was the harvest this year?');
    await untilKept(one, 'tailoring.write', () => press(one, 'Save'));
    await comeBack(other, 'tailoring.list');
    await words(other).getByText('How was the harvest this year?').waitFor();
    await end(admin, one, other);
  });

  test('of how the company sends one sets a cap while the other sets the hours', async () => {
    const [one, other] = await two('/settings/sending', ['admin', 'admin']);
    const cap = (page: Page) => page.getByRole('group').getByRole('textbox').first();
    await cap(one).fill('5');
    await other.getByLabel('E-mails begin at').fill('09:30');
    await untilKept(other, 'company.update', () => press(other, 'Save'));
    await comeBack(one, 'company.get');
    await untilKept(one, 'company.update', () => press(one, 'Save'));
    await show(other, '/settings/sending');
    expect(await cap(other).inputValue()).toBe('5');
    expect(await other.getByLabel('E-mails begin at').inputValue()).toBe('09:30');
    await end(one, other);
  });

  /** A draft that waits for nobody yet, and the ways to submit and to change it behind a window's back. */
  async function draftProgramme(page: Page) {
    const programmes = await session.ask<{ items: { id: string; state: string }[] }>(
      page,
      'programme.list',
      {},
    );
    const waiting = programmes.items.find(({ state }) => state === 'draft' || state === 'inReview');
    const id = waiting?.id ?? '';
    const get = () => session.ask<Programme>(page, 'programme.get', { id });
    const put = async (part: object) => {
      const { version, design } = await get();
      await session.tell(page, 'programme.update', { id, version, design: { ...design, ...part } });
    };
    const submit = () => session.tell(page, 'programme.submit', { id });
    return { path: `/programmes/${id}`, get, put, submit };
  }

  test('what is submitted while another writes in it stays submitted until they say otherwise', async () => {
    const admin = await session.page('admin');
    const { path, get, put, submit } = await draftProgramme(admin);
    await put({ name: 'A word in season' });
    const page = await session.page('marketer');
    await show(page, `${path}/rules`);
    await submit();
    await field(page, 'Name').fill('Quite another name');
    const told = page
      .getByRole('alert')
      .filter({ hasText: 'Somebody else submitted this programme meanwhile' });
    await told.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await get()).toMatchObject({ state: 'inReview', design: { name: 'A word in season' } });
    await told.getByRole('button', { name: 'Leave mine out' }).click();
    await page.getByRole('heading', { level: 1, name: 'A word in season' }).waitFor();

    await put({ name: 'A word in time' });
    await show(page, `${path}/rules`);
    await submit();
    await field(page, 'Name').fill('Quite another name');
    await told.getByRole('button', { name: 'Change it all the same' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await get()).toMatchObject({ state: 'draft', design: { name: 'Quite another name' } });

    await show(page, `${path}/content?language=en`);
    await submit();
    let held = 0;
    await page.route('**/api/trpc/*programme.get**', () => {
      held += 1;
    });
    await untilKept(page, 'content.write', () => field(page, 'Subject').fill('Another subject'));
    // Who is asked knows what became of it: else they would be asked again once that comes in.
    await expect.poll(() => held).toBeGreaterThan(0);
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    expect(await told.count()).toBe(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await told.waitFor();
    expect((await get()).state).toBe('inReview');
    expect(await field(page, 'Subject').inputValue()).toBe('Another subject');
    await told.getByRole('button', { name: 'Change it all the same' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect((await get()).state).toBe('draft');
    await end(admin, page);
  });

  test('one approves what one read: what was changed and submitted again meanwhile has to be read again', async () => {
    const admin = await session.page('admin');
    const { path, get, put, submit } = await draftProgramme(admin);
    await put({ holdOutShare: 0.1 });
    await submit();
    const page = await session.page('sales');
    await page.clock.install();
    await show(page, `${path}/approval`);
    await press(page, 'Approve for sales…');
    const dialog = page.getByRole('dialog');
    const approve = dialog.getByRole('button', { name: 'Approve for sales' });
    await approve.waitFor();
    await put({ holdOutShare: 0.3 });
    await submit();
    await comeBack(page, 'programme.get');
    await dialog.getByText('This was changed since you opened it').waitFor();
    expect(await approve.isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await press(page, 'Approve for sales…');
    await untilKept(page, 'programme.approve', () => approve.click());
    expect((await get()).approvals.filter(({ standing }) => standing)).toHaveLength(1);
    await end(admin, page);
  });

  test('of one e-mail one writes the subject while the other writes its words, and both see both', async () => {
    const admin = await session.page('admin');
    const { path, put } = await draftProgramme(admin);
    await put({ name: 'Two hands' });
    const [one, other] = await two(`${path}/content?language=en`, ['admin', 'marketer']);
    const words = (page: Page) => page.getByRole('textbox', { name: 'E-mail in English' });
    const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();
    await words(other).getByText('I will make a note of it').click();
    await other.keyboard.press('End');
    await other.keyboard.type(' From both of us.');
    await saved(other);
    await field(one, 'Subject').fill('From us all');
    await words(one).getByText('From both of us.').waitFor();
    await saved(one);
    expect(await one.getByRole('alert').count()).toBe(0);

    // Whoever has the caret in the words keeps it there.
    await comeBack(other, 'content.get');
    expect(await field(other, 'Subject').inputValue()).not.toBe('From us all');
    await other.keyboard.type(' Truly.');
    await saved(other);
    expect(await field(other, 'Subject').inputValue()).toBe('From us all');
    await comeBack(one, 'content.get');
    await words(one).getByText('From both of us. Truly.').waitFor();
    await end(admin, one, other);
  });

  test('an end that somebody else moved is not moved by a question that was opened before', async () => {
    const admin = await session.page('admin');
    const { items } = await session.ask<{ items: { id: string; state: string }[] }>(
      admin,
      'programme.list',
      {},
    );
    const id = items.find(({ state }) => state === 'live')?.id;
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const page = await session.page('marketer');
    await page.clock.install();
    await show(page, `/programmes/${id}/approval`);
    await page
      .getByRole('button', { name: /^(Move|Set) (the|an) end…$/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('New end').fill(`${day(20).slice(0, 10)}T17:00`);
    const { version } = await session.ask<Programme>(admin, 'programme.get', { id });
    await session.tell(admin, 'programme.moveEnd', { id, version, endsAt: day(30) });
    await comeBack(page, 'programme.get');
    await dialog.getByRole('button', { name: /^(Move the end|Ask for approval)$/ }).click();
    await page.getByText('Somebody else changed the programme meanwhile. Look at it again.').waitFor();
    await end(admin, page);
  });

  test('what becomes of a programme shows where it is open, without a click', async () => {
    const admin = await session.page('admin');
    const { path, submit } = await draftProgramme(admin);
    const page = await session.page('viewer');
    await page.clock.install();
    await show(page, `${path}/approval`);
    await page.getByText('A draft, ready to be submitted.').waitFor();
    await submit();
    await page.clock.fastForward(20_000);
    await page.getByText('Waiting for the approval of sales and marketing.').waitFor();
    await end(admin, page);
  });

  test('whoever loses a right while a page is open is told, and the button goes', async () => {
    const admin = await session.page('admin');
    const { path } = await draftProgramme(admin);
    const page = await session.page('sales');
    await show(page, `${path}/approval`);
    const me = await session.ask<{ id: string }>(page, 'user.me', {});
    await session.tell(admin, 'user.update', { id: me.id, role: 'viewer' });
    await press(page, 'Approve for sales…');
    await page.getByRole('dialog').getByRole('button', { name: 'Approve for sales' }).click();
    await page.getByText('Your role may not do this. Ask an administrator if you need to.').waitFor();
    await page.getByRole('button', { name: 'Approve for sales…' }).waitFor({ state: 'detached' });
    await session.tell(admin, 'user.update', { id: me.id, role: 'sales' });
    await end(admin, page);
  });
});

interface Programme {
  readonly version: number;
  readonly state: string;
  readonly design: { readonly name: string };
  readonly approvals: readonly { readonly standing: boolean }[];
}
