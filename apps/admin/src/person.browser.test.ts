import { createDb } from '@sleutel/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** What is asked about one person: why they got an e-mail, what is kept about them, and that it goes. */
describe.skipIf(chromium === null)('one person (Chromium)', () => {
  let session: Session;
  let person: Written;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    person = await somebodyWrittenTo(session.house.databaseUrl);
  });

  afterAll(async () => {
    await session.close();
  });

  test('why they got an e-mail is found from their name, and every decision about them', async () => {
    const page = await session.page('manager', { width: 390 });
    await show(page, `/people/${person.id}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: person.email }).waitFor();
    const mail = page.getByRole('region', { name: 'E-mails' });
    await mail.getByRole('link', { name: person.subject }).first().click();
    await page.waitForURL('**/messages/*-*');
    await page.getByRole('heading', { name: 'Why it was written' }).waitFor();
    await page.goBack();
    const programmes = page.getByRole('region', { name: 'Programmes' });
    await programmes.getByRole('link', { name: person.programme }).first().click();
    await page.waitForURL('**/people?person=*');
    await page
      .getByRole('dialog')
      .getByText(/came in/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Erase…' }).count()).toBe(0);
    await page.context().close();
  });

  test('an administrator hands out what is kept about them, erases them, and is told what to read by hand', async () => {
    const page = await session.page('admin');
    await show(page, `/people/${person.id}`);
    const handedOut = page.waitForEvent('download');
    await page.getByRole('button', { name: 'All that is kept' }).click();
    expect((await handedOut).suggestedFilename()).toMatch(/\.json$/);
    await page.getByRole('button', { name: 'Erase…' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click();
    const told = page.getByRole('dialog', { name: 'Erased' });
    await told.getByText(/the dossiers? of \d+ account/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await told.getByRole('button', { name: 'Understood' }).click();
    await page.getByRole('heading', { name: 'Somebody who was erased' }).waitFor();
    await page.context().close();
  });
});

interface Written {
  readonly id: string;
  readonly email: string;
  readonly subject: string;
  readonly programme: string;
}

/** The one of all who stands furthest down among the people of a programme. */
async function somebodyWrittenTo(databaseUrl: string): Promise<Written> {
  const { pool, close } = createDb(databaseUrl);
  try {
    const { rows } = await pool.query<Written>(`
      WITH listed AS (
        SELECT e.*, row_number() OVER (PARTITION BY e.programme_id ORDER BY e.entered_at DESC, a.name, e.id) AS place
        FROM enrolments e JOIN accounts a ON a.id = e.account_id
      )
      SELECT c.id, c.email, m.subject, p.name AS programme
      FROM messages m JOIN listed l ON l.id = m.enrolment_id
      JOIN contacts c ON c.id = m.contact_id JOIN programmes p ON p.id = m.programme_id
      WHERE m.state = 'sent' AND c.email IS NOT NULL ORDER BY l.place DESC LIMIT 1`);
    const [found] = rows;
    if (!found) throw new Error('nobody was written to');
    return found;
  } finally {
    await close();
  }
}
