import { createDb } from '@sleutel/db';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

async function draftOf(databaseUrl: string): Promise<string> {
  const { prisma, close } = createDb(databaseUrl);
  try {
    const waiting = { where: { launchedAt: null }, orderBy: { createdAt: 'asc' } } as const;
    return (await prisma.programme.findFirstOrThrow(waiting)).id;
  } finally {
    await close();
  }
}

describe.skipIf(chromium === null)('links tagged for web analytics (Chromium)', () => {
  let session: Session;
  let path: string;
  let page: Page;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
    path = `/programmes/${await draftOf(session.house.databaseUrl)}`;
    page = await session.page('marketer');
  });

  afterAll(async () => {
    await session.close();
  });

  const saved = () => page.getByText('Saved', { exact: true }).waitFor();
  const tags = (source: string, campaign: string) =>
    `https://shop.example/wine?region=1&utm_source=${source}&utm_medium=email&utm_campaign=${campaign}&utm_content=sendOpening#red`;

  async function insist(): Promise<void> {
    const button = page.getByRole('button', { name: 'Change it all the same' });
    if (await button.isVisible()) await button.click();
  }

  /** Where the link leads in what a reader gets. */
  const linkRead = () =>
    page
      .frameLocator('iframe[title="E-mail as it is read"]')
      .getByRole('link', { name: 'wine', exact: true })
      .getAttribute('href');

  test('a link is written and leads where it was written to', async () => {
    await show(page, `${path}/content?language=en`);
    await insist();
    await page
      .getByRole('textbox', { name: 'E-mail in English' })
      .getByText('I will make a note of it')
      .click();
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Paragraph' }).click();
    await page.keyboard.type('Our new wine');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByLabel('Address').fill('https://shop.example/wine?region=1#red');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await saved();
    await expect.poll(linkRead).toBe('https://shop.example/wine?region=1#red');
  });

  test('a programme tags its links: by the names there are, or by a campaign somebody writes', async () => {
    await show(page, `${path}/rules`);
    await page.getByRole('checkbox', { name: 'Tag the links' }).check();
    await page.getByText(/utm_medium=email&utm_campaign=/).waitFor();
    const campaign = page.getByRole('textbox', { name: 'Campaign (utm_campaign)' });
    await campaign.fill('two words');
    await page.getByText('Write letters, digits and hyphens only.').waitFor();
    await campaign.fill('Spring-26');
    await saved();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('the company names the source, and the preview shows the address as it will be sent', async () => {
    const admin = await session.page('admin');
    await show(admin, '/settings/sending');
    await admin.getByRole('textbox', { name: 'Source (utm_source)' }).fill('letters');
    await admin.getByRole('button', { name: 'Save', exact: true }).click();
    await admin.getByText('Saved.').waitFor();
    await admin.context().close();
    await show(page, `${path}/content?language=en`);
    await expect.poll(linkRead).toBe(tags('letters', 'Spring-26'));
    await show(page, `${path}/content?language=en&part=text`);
    await page.getByText(`(${tags('letters', 'Spring-26')})`).waitFor();
  });
});
