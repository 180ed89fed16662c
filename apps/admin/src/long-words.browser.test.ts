import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();
const word = 'W'.repeat(200);
const tabs = ['', 'dossier', 'people', 'history', 'competitors', 'plan', 'meetings', 'print'];

/** What people paste, a link or a number, may have no place to break. */
describe.skipIf(chromium === null)('words that are wider than the screen (Chromium)', () => {
  let session: Session;
  let paths: string[];

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    const page = await session.page('sales');
    const accountId = await tell(page, 'account.create', { name: word });
    const of = { accountId };
    await tell(page, 'task.add', { ...of, title: word, dueOn: '2026-12-01' });
    const madeOn = '2026-01-05';
    await tell(page, 'promise.add', { ...of, values: { summary: word, madeOn, dueOn: '2026-02-02' } });
    await tell(page, 'complaint.add', { ...of, values: { summary: word, openedOn: madeOn } });
    await tell(page, 'tender.add', { ...of, values: { title: word, openedOn: madeOn } });
    const id = crypto.randomUUID();
    await tell(page, 'plan.update', {
      ...of,
      version: 0,
      change: {
        valueProposition: word,
        goals: [{ id, text: word, unit: '', start: '0', target: '1', dueOn: null }],
        nextSteps: [{ id, text: word, ownerId: null, contactId: null, dueOn: null }],
        risks: [{ id, text: word, likelihood: 2, impact: 3, ownerId: null, counterMeasure: word }],
      },
    });
    const meeting = await tell(page, 'meeting.add', {
      ...of,
      startsAt: '2030-01-02T10:00:00Z',
      endsAt: '2030-01-02T11:00:00Z',
      purpose: word,
      place: word,
      agenda: word,
    });
    paths = [...tabs.map((tab) => `/accounts/${accountId}/${tab}`), `/meetings/${meeting}`];
    await page.context().close();
  });

  afterAll(async () => {
    await session.close();
  });

  /** Does something and gives the id of what came of it. */
  const tell = async (page: Page, verb: string, data: object) =>
    (await session.tell<{ id: string }>(page, verb, data)).id;

  test.each([1440, 390] as const)('no page becomes wider than a window of %s by them', async (width) => {
    const page = await session.page('sales', { width });
    const wider: string[] = [];
    for (const path of paths) {
      await show(page, path);
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      if (over > 0) wider.push(`${path}: ${over}`);
    }
    expect(wider).toEqual([]);
    await page.context().close();
  });
});
