import { createDb } from '@sleutel/db';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

interface Place {
  readonly accountId: string;
  readonly contactId: string;
  readonly interest: string;
  readonly programmeId: string;
}

/** Somebody of whom an interest is known, and a programme that nobody launched yet. */
async function somebody(databaseUrl: string): Promise<Place> {
  const { prisma, close } = createDb(databaseUrl);
  try {
    const standing = await prisma.accountContact.findFirstOrThrow({
      where: { leftOn: null, contact: { language: 'en', fields: { path: ['Interest'], not: 'null' } } },
      include: { contact: true },
      orderBy: { contactId: 'asc' },
    });
    const draft = await prisma.programme.findFirstOrThrow({
      where: { launchedAt: null },
      orderBy: { createdAt: 'asc' },
    });
    const { accountId, contactId, contact } = standing;
    const interest = Object(contact.fields)['Interest'];
    return { accountId, contactId, interest, programmeId: draft.id };
  } finally {
    await close();
  }
}

/** Fields of the company's own: of people and accounts, and in what they are written. */
describe.skipIf(chromium === null)('fields of the company’s own (Chromium)', () => {
  let session: Session;
  let place: Place;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    place = await somebody(session.house.databaseUrl);
  });

  afterAll(async () => {
    await session.close();
  });

  const field = (page: Page, name: string, value: string) =>
    page.getByRole('button', { name: new RegExp(`^${name}.*${value}`) });

  test('a field is added to a person with the keyboard, changed, and told of', async () => {
    const page = await session.page('manager', { width: 390 });
    await show(page, `/accounts/${place.accountId}/people?person=${place.contactId}`);
    await field(page, 'Interest', place.interest).waitFor();
    await page.getByRole('button', { name: 'Add a field' }).press('Enter');
    await page.getByRole('combobox', { name: 'Field', exact: true }).fill('Interest');
    await page.getByText('There is such a field here already.').waitFor();
    await page.getByRole('combobox', { name: 'Field', exact: true }).fill('Diet');
    await page.keyboard.press('Tab');
    await page.keyboard.type('vegan');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await field(page, 'Diet', 'vegan').waitFor();
    await page.getByRole('button', { name: 'Add a field' }).waitFor();
    await show(page, `/people/${place.contactId}`);
    await page.getByRole('region', { name: 'How to reach them' }).getByText('vegan').waitFor();
    await page.getByText(/: Diet$/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('a field is added to an account, one that others have being offered', async () => {
    const page = await session.page('sales');
    await show(page, `/accounts/${place.accountId}/dossier`);
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.getByRole('combobox', { name: 'Field', exact: true }).fill('Contract number');
    await page.getByRole('textbox', { name: 'What it holds' }).fill('K-77');
    await page.keyboard.press('Enter');
    await field(page, 'Contract number', 'K-77').waitFor();
    await page.context().close();
  });

  test('an e-mail says what a field holds, and shows a block only where it holds anything', async () => {
    const page = await session.page('marketer');
    const { programmeId, accountId, contactId } = place;
    await page.goto(`/programmes/${programmeId}/content?language=en`);
    const english = page.getByRole('textbox', { name: 'E-mail in English' });
    await english.waitFor();
    const insist = page.getByRole('button', { name: 'Change it all the same' });
    if (await insist.isVisible()) await insist.click();
    await english.getByText('I will make a note of it').click();
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Paragraph' }).click();
    await page.keyboard.type('You asked about ');
    await page.keyboard.type('/Interest');
    await page.getByRole('option', { name: 'Person: Interest' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('.');
    await page.getByRole('button', { name: 'To everybody' }).click();
    await page.getByRole('combobox', { name: 'Show it' }).click();
    await page.getByRole('option', { name: 'Where there is …' }).click();
    await page.getByRole('combobox', { name: 'What', exact: true }).click();
    await page.getByRole('option', { name: 'Person: Interest' }).click();
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.getByRole('button', { name: 'Only with: Person: Interest' }).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.goto(
      `/programmes/${programmeId}/content?language=en&account=${accountId}&contact=${contactId}`,
    );
    const mail = page.frameLocator('iframe[title="E-mail as it is read"]');
    await mail.getByText(`You asked about ${place.interest}.`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
