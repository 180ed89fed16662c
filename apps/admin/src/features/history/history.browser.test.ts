import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../../../tooling/browser/find-chromium.ts';
import { type Look, show } from '../../../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../../../tooling/browser/session.ts';

const chromium = findChromium();

interface Row {
  readonly id: string;
  readonly version: number;
}

interface Person {
  readonly contactId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly version: number;
  readonly personVersion: number;
  readonly role: string | null;
  readonly leftOn: string | null;
}

describe.skipIf(chromium === null)('the history of an account in a real browser (Chromium)', () => {
  let session: Session;
  let accountId: string;
  let person: Person;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    const page = await session.page('manager');
    const { items } = await call<{ items: Row[] }>(page, 'account.list', { sort: 'rank', limit: 1 });
    accountId = items[0]?.id ?? '';
    const tender = await call<Row>(page, 'tender.add', {
      accountId,
      values: { title: 'Glass', openedOn: '2026-01-05', outcome: 'open' },
    });
    const set = { outcome: 'lost', decidedOn: '2026-02-03' };
    await call(page, 'tender.update', { id: tender.id, version: tender.version, set });
    person = await whoIsThere(page);
    await call(page, 'contact.update', {
      accountId,
      contactId: person.contactId,
      version: person.version,
      personVersion: person.personVersion,
      changes: { role: person.role === 'gatekeeper' ? 'user' : 'gatekeeper' },
    });
    await page.context().close();
  });

  afterAll(async () => {
    await session.close();
  });

  async function call<Answer>(page: Page, procedure: string, data: object): Promise<Answer> {
    const headers = { origin: session.house.origin };
    const answer = await page.context().request.post(`/api/trpc/${procedure}`, { data, headers });
    const { result } = (await answer.json()) as { result: { data: Answer } };
    return result.data;
  }

  async function whoIsThere(page: Page): Promise<Person> {
    const map = await call<{ people: Person[] }>(page, 'contact.map', { accountId });
    const found = map.people.find(({ leftOn }) => leftOn === null);
    if (!found) throw new Error('nobody is there');
    return found;
  }

  /** What the history says was changed. */
  async function changes(language: Look['language']): Promise<string> {
    const page = await session.page('manager', { language });
    await show(page, `/accounts/${accountId}/history`);
    const said = (await page.locator('main').textContent()) ?? '';
    await page.context().close();
    return said;
  }

  test('it says what was changed in words, days and names', async () => {
    const said = await changes('en');
    expect(said).toContain('Open → Lost');
    expect(said).toContain('nothing → 3 Feb 2026');
    expect(said).toContain('Person: Buying role');
    expect(said).toMatch(new RegExp(`${person.firstName} ${person.lastName}: .+ → (Gatekeeper|User)`));
  });

  test('in the language of the screens', async () => {
    const said = await changes('af');
    expect(said).toContain('Oop → Verloor');
    expect(said).toContain('niks → 3 Feb. 2026');
  });
});
