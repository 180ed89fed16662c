import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { show, untilKept } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';

const chromium = findChromium();
const text = 'Show the frame contract';

interface Plan {
  readonly version: number;
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
}

/** The next steps of a plan: with whom they are, who ticks them off, and what is said where that fails. */
describe.skipIf(chromium === null)('next steps of a plan (Chromium)', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(chromium ?? '');
  });

  afterAll(async () => {
    await session.close();
  });

  test('a step names whom it is about, is ticked off by whoever may, and a failure is told', async () => {
    const page = await session.page('sales');
    const { items } = await session.ask<{ items: { id: string }[] }>(page, 'account.list', { limit: 1 });
    const accountId = items[0]?.id ?? '';
    const { version, contacts } = await session.ask<Plan>(page, 'plan.get', { accountId });
    const [about] = contacts;
    const step = { id: crypto.randomUUID(), text, ownerId: null, contactId: about?.id, dueOn: '2031-03-04' };
    await session.tell(page, 'plan.update', { accountId, version, change: { nextSteps: [step] } });
    await show(page, `/accounts/${accountId}/plan`);
    const steps = page.locator('section', { has: page.getByRole('heading', { name: 'Next steps' }) });
    await steps.getByRole('link', { name: about?.name ?? '', exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const box = steps.getByRole('checkbox', { name: text });
    await page.route('**/api/trpc/task.complete**', (route) => route.abort());
    await box.click();
    await page.getByRole('alert').first().waitFor();
    await page.unroute('**/api/trpc/task.complete**');
    await untilKept(page, 'task.complete', () => box.click());
    await expect.poll(() => box.isChecked()).toBe(true);
    await page.context().close();

    const reader = await session.page('viewer');
    await show(reader, `/accounts/${accountId}/plan`);
    expect(await reader.getByRole('checkbox', { name: text }).isDisabled()).toBe(true);
    await reader.context().close();
  });
});
