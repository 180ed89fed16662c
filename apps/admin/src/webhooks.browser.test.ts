import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { openNew } from '../../../tooling/browser/demonstration.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show, untilKept } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();

/** Another system, which answers as it is told to. */
async function openReceiver() {
  const received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  const answer = { status: 204, body: '' };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, received, answer, close: () => server.close() };
}

function signature(
  secret: string,
  { headers, body }: { headers: IncomingHttpHeaders; body: string },
): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.');
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}

const tooWide = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

describe.skipIf(chromium === null)('webhooks in a real browser (Chromium)', () => {
  let session: Session;
  let receiver: Awaited<ReturnType<typeof openReceiver>>;

  beforeAll(async () => {
    [session, receiver] = await Promise.all([openSession(chromium ?? '', openNew), openReceiver()]);
  });

  afterAll(async () => {
    receiver.close();
    await session.close();
  });

  /** Sends a test and has it told; the page sees by itself what came of it. */
  async function sendTest(page: Page): Promise<void> {
    await untilKept(page, 'webhook.sendTest', () =>
      page.getByRole('button', { name: 'Send a test' }).click(),
    );
    await page.getByText('A test is on its way.').first().waitFor();
    await session.house.tellWebhooks();
  }

  test('an endpoint is added, hears a test that its secret verifies, and is looked into when it fails', async () => {
    const page = await session.page('admin');
    await show(page, '/settings/webhooks');
    await page.getByText('Nobody is told yet').waitFor();
    await page.getByRole('button', { name: 'Add an endpoint' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add an endpoint' });
    await dialog.getByLabel(/^Name/).fill('The CRM');
    await dialog.getByLabel(/^Address/).fill('https://anna:secret@crm.example/');
    const add = dialog.getByRole('button', { name: 'Add it' });
    expect(await add.isDisabled()).toBe(true);
    await dialog.getByLabel('E-mail answered by a person').check();
    await dialog.getByLabel('Account in another status').check();
    expect(await axeFindings(page)).toEqual([]);
    await add.click();
    await dialog.getByRole('alert').getByText('The address holds a name or password.').waitFor();
    await dialog.getByLabel(/^Address/).fill(receiver.url);
    await add.click();
    const told = page.getByRole('dialog', { name: 'The signing secret' });
    const secret = (await told.locator('pre').textContent()) ?? '';
    expect(secret).toMatch(/^whsec_/);
    await told.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('cell', { name: '2 events' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('link', { name: 'The CRM' }).click();
    await page.getByText('Nothing to show').waitFor();
    await sendTest(page);
    await page.getByRole('cell', { name: 'Taken' }).waitFor();
    await page.getByRole('cell', { name: '204' }).waitFor();
    const [came] = receiver.received;
    expect(came?.headers['webhook-signature']).toBe(came && signature(secret, came));

    await page.getByRole('link', { name: 'Test', exact: true }).click();
    const opened = page.getByRole('dialog', { name: 'Test' });
    await opened.getByText(`"id": "${String(came?.headers['webhook-id'])}"`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.waitForURL('**?event=*');
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
    const row = page.getByRole('link', { name: 'Test', exact: true });
    await expect.poll(() => row.evaluate((link) => link === document.activeElement)).toBe(true);

    Object.assign(receiver.answer, { status: 410, body: 'moved to another system' });
    await sendTest(page);
    await page.getByText('Said that it is gone, and was switched off').waitFor();
    expect(await page.getByRole('button', { name: 'Send a test' }).isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await show(page, '/');
    await page.getByText('The CRM: this webhook takes nothing any more').waitFor();
    await page.goBack();

    Object.assign(receiver.answer, { status: 200, body: '' });
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByText('Switched on: what waited is told now.').waitFor();
    await page.getByLabel('Show').selectOption('failed');
    await page.getByRole('button', { name: 'Send all again that were given up' }).click();
    await page.getByText('It is told once more.').waitFor();
    await session.house.tellWebhooks();
    await page.getByLabel('Show').selectOption('delivered');
    await expect.poll(() => page.getByRole('cell', { name: 'Taken' }).count()).toBe(2);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toHaveLength(3);
    await page.context().close();
  });

  test('on a phone, in Afrikaans, nothing is out of reach', async () => {
    const page = await session.page('admin', { width: 390, language: 'af' });
    await show(page, '/settings/webhooks');
    expect([await axeFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: 'Voeg ’n eindpunt by' }).click();
    const dialog = page.getByRole('dialog', { name: 'Voeg ’n eindpunt by' });
    await dialog.getByLabel('Alle gebeurtenisse').check();
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(15);
    expect([await axeFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await dialog.getByRole('button', { name: 'Kanselleer' }).click();
    await page.getByRole('link', { name: 'The CRM' }).click();
    await page.getByRole('link', { name: 'Toets', exact: true }).first().waitFor();
    expect([await axeFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.getByRole('link', { name: 'Toets', exact: true }).first().click();
    await page.getByRole('dialog', { name: 'Toets' }).waitFor();
    expect([await axeFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.context().close();
  });

  test('of two who change one at once the second is told, and one that was removed is gone from the list', async () => {
    const [page, other] = await Promise.all([session.page('admin'), session.page('admin')]);
    for (const each of [page, other]) {
      await show(each, '/settings/webhooks');
      await each.getByRole('link', { name: 'The CRM' }).click();
      await each.getByRole('button', { name: 'Switch off' }).waitFor();
    }
    // The other's window may ask anew whenever it is looked at again; it is to hear of nothing before it is pressed.
    let hear: () => void = () => undefined;
    const pressed = new Promise<void>((resolve) => {
      hear = resolve;
    });
    await other.route(/\/api\/trpc\/[^?]*webhook\.(get|list)/, async (route) => {
      await pressed;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByText('Switched off: nothing new is kept for it.').waitFor();
    await other.getByRole('button', { name: 'Switch off' }).click();
    hear();
    await other.getByText('Somebody else changed it meanwhile.').waitFor();
    await other.getByRole('button', { name: 'Switch on' }).click();
    await other.getByText('Switched on: what waited is told now.').waitFor();

    await show(page, '/settings/webhooks');
    await page.getByRole('button', { name: 'Add an endpoint' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add an endpoint' });
    await dialog.getByLabel(/^Name/).fill('The mistake');
    await dialog.getByLabel(/^Address/).fill(receiver.url);
    await dialog.getByLabel('All events').check();
    await dialog.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('link', { name: 'The mistake' }).click();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('link', { name: 'The mistake' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'The CRM' }).waitFor();
    await Promise.all([page.context().close(), other.context().close()]);
  });

  test('of an endpoint one chooses what it hears of while the other gives it another name', async () => {
    const [page, other] = await Promise.all([session.page('admin'), session.page('admin')]);
    const dialog = (each: Page) => each.getByRole('dialog', { name: /^Change / });
    const save = (each: Page) =>
      untilKept(each, 'webhook.updateEndpoint', () =>
        dialog(each).getByRole('button', { name: 'Save' }).click(),
      );
    for (const each of [page, other]) {
      await each.clock.install();
      await show(each, '/settings/webhooks');
      await each.getByRole('link', { name: 'The CRM' }).click();
      await each.getByRole('button', { name: 'Change', exact: true }).click();
    }
    await dialog(page).getByLabel('All events').check();
    await dialog(other).getByLabel(/^Name/).fill('Our CRM');
    await save(other);
    await untilKept(page, 'webhook.listDeliveries', async () => {
      await page.clock.fastForward(20_000);
      await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
    });
    await save(page);
    for (const each of [page, other]) await show(each, new URL(page.url()).pathname);
    await page.getByRole('heading', { name: 'Our CRM' }).waitFor();

    for (const each of [page, other]) {
      await each.getByRole('button', { name: 'Change', exact: true }).click();
    }
    await dialog(page).getByLabel(/^Name/).fill('The CRM');
    await dialog(other).getByLabel(/^Name/).fill('Their CRM');
    await save(other);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    const told = dialog(page).getByRole('alert');
    await told.getByText('Name: Their CRM').waitFor();
    await told.getByRole('button', { name: 'Use mine' }).click();
    await save(page);
    await page.getByRole('heading', { name: 'The CRM' }).waitFor();
    await Promise.all([page.context().close(), other.context().close()]);
  });

  test('it is changed, gets a new secret, and goes', async () => {
    const page = await session.page('admin');
    await show(page, '/settings/webhooks');
    await page.getByRole('link', { name: 'The CRM' }).click();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Change The CRM' });
    await dialog.getByLabel(/^Name/).fill('The warehouse');
    await dialog.getByLabel('All events').check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'The warehouse' }).waitFor();
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.getByRole('button', { name: 'Make a new secret' }).click();
    const told = page.getByRole('dialog', { name: 'The signing secret' });
    await told.locator('pre').getByText('whsec_').waitFor();
    await told.getByRole('button', { name: 'I have it' }).click();
    await page.getByText('signs as well until').waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nobody is told yet').waitFor();
    await page.context().close();
  });
});
