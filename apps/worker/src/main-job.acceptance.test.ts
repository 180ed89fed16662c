import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { postgresForTests, redisForTests, type TestBackend } from '@sleutel/queue/testing';
import { runAnalysis, winBackList } from '@sleutel/services/analysis';
import { importOrders } from '@sleutel/services/import';
import { getMessage } from '@sleutel/services/message';
import {
  approveProgramme,
  draftProgramme,
  getProgramme,
  launchProgramme,
  programmeAudience,
  submitProgramme,
} from '@sleutel/services/programme';
import { listTasks } from '@sleutel/services/task';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type Installation, install } from './testing/house.ts';
import { countBy, outboxOf } from './testing/outbox.ts';
import { seedCompany, seedPeople, writeOrders } from './testing/wholesaler.ts';

const backends = { postgres: await postgresForTests(), redis: await redisForTests() };
const generated = await writeOrders();
const real = fileURLToPath(new URL('../../../../shared/data/online-retail-invoices.csv', import.meta.url));

afterAll(async () => {
  await Promise.all([backends.postgres.stop(), backends.redis?.stop(), generated.remove()]);
});

/** Monday after the last order of both files, nine o'clock in London. */
const MONDAY = '2011-12-12T09:00:00Z';
const A_WEEK_LATER = '2011-12-19T09:30:00Z';
const TWO_WEEKS_LATER = '2011-12-26T10:00:00Z';

const cases = [
  { queue: 'postgres', orders: 'generated', path: generated.path, accounts: 15, held: 3 },
  { queue: 'redis', orders: 'generated', path: generated.path, accounts: 15, held: 3 },
  { queue: 'postgres', orders: 'real', path: real, accounts: 400, held: 80 },
  { queue: 'redis', orders: 'real', path: real, accounts: 400, held: 80 },
] as const;

describe.each(cases)('the main job on $orders orders, the queue on $queue', (given) => {
  const backend: TestBackend | null = backends[given.queue];
  const missing = backend === null ? 'redis' : existsSync(given.path) ? null : 'the shared orders';

  test.skipIf(missing !== null)(
    `wins back lost accounts${missing ? ` (needs ${missing})` : ''}`,
    async () => {
      if (backend === null) return;
      const house = await install(backend);
      try {
        house.set(MONDAY);
        await prepare(house, given.path);
        const id = await launch(house, given);
        await runsOnce(house, id, given);
        await explainsEverything(house, id);
        await losesNothingWithTheQueue(house, backend, id, given);
      } finally {
        await house.close();
        await backend.wipe();
      }
    },
    240_000,
  );
});

type Given = (typeof cases)[number];

async function prepare(house: Installation, path: string): Promise<void> {
  await seedCompany(house.db);
  await importOrders(house.as('wilma'), { path });
  await seedPeople(house.db);
  const { asOf } = await runAnalysis(house.as('wilma'), {});
  expect(asOf).toBe('2011-12-09');
}

/** The programme is for the accounts with the most value at risk, and two who did not write it approve it. */
async function launch(house: Installation, { accounts, held }: Given): Promise<string> {
  const { id } = await draftProgramme(house.as('wilma'), {
    playbook: 'winBack',
    name: 'Come back',
    audience: { maxAccounts: accounts },
    holdOutShare: 0.2,
    settings: { fallbackManagerId: 'sipho' },
  });
  const audience = await programmeAudience(house.as('wilma'), { id, limit: 10 });
  const { items } = await winBackList(house.as('wilma'), { limit: 10 });
  expect(audience.items.map(({ account }) => account.id)).toEqual(items.map((item) => item.id));
  const { contentHash } = await submitProgramme(house.as('wilma'), { id });
  const approval = { id, contentHash: contentHash ?? '' };
  await approveProgramme(house.as('sipho'), { ...approval, side: 'sales' });
  await approveProgramme(house.as('marie'), { ...approval, side: 'marketing' });
  const { progress } = await launchProgramme(house.as('wilma'), { id });
  expect(progress.accounts).toEqual({ treated: accounts - held, heldOut: held });
  return id;
}

/** Waits for the engine: everything that is due now is decided, and every message has left. */
async function untilSent(house: Installation, id: string, count: number): Promise<void> {
  await vi.waitFor(
    async () => {
      const { progress } = await getProgramme(house.system, { id });
      expect(progress.messages).toMatchObject({ sent: count, ready: 0, claimed: 0 });
    },
    { timeout: 60_000, interval: 100 },
  );
}

/** Two workers at once, and still one e-mail a person. */
async function runsOnce(house: Installation, id: string, { accounts, held }: Given): Promise<void> {
  const treated = accounts - held;
  await Promise.all([house.startWorker(), house.startWorker()]);
  await house.queue.producer.enqueueMany('sweep.due', [{}, {}, {}]);
  await untilSent(house, id, treated);
  const outbox = await outboxOf(house.db, id);
  expect(new Set(outbox.map(({ contactId }) => contactId)).size).toBe(treated);
  expect(new Set(outbox.map(({ code }) => code)).size).toBe(treated);
  const heldOut = await house.db.prisma.programmeArm.findMany({ where: { programmeId: id, arm: 'heldOut' } });
  const written = new Set(outbox.map(({ accountId }) => accountId));
  expect(heldOut.filter(({ accountId }) => written.has(accountId))).toEqual([]);
  for (const { language, contact, html, text, code, subject, headers, recipient } of outbox) {
    expect(language).toBe(contact?.language);
    expect(html).toContain(code);
    expect(text).toContain(code);
    expect(text).toContain(greeting(language, contact?.firstName ?? null));
    expect(subject).toMatch(language === 'af' ? /^Ons wil graag weer/ : /^We would like to supply/);
    expect(recipient).toContain('.example');
    expect(headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    // Without the links, as chance puts any four letters into one of ten thousand tokens, and without the style sheet.
    const words = (html + text + subject)
      .replaceAll(/https:\/\/[\w./-]+/g, '')
      .replace(/<style>[^<]*<\/style>/, '');
    expect(words).not.toMatch(/\{\{|\}\}|undefined|null/);
  }
  expect(Object.keys(countBy(outbox, ({ language }) => language)).sort()).toEqual(['af', 'en']);
}

function greeting(language: string, firstName: string | null): string {
  if (firstName === null) return language === 'af' ? 'Goeie dag,' : 'Good day,';
  return language === 'af' ? `Beste ${firstName},` : `Dear ${firstName},`;
}

async function explainsEverything(house: Installation, id: string): Promise<void> {
  const outbox = await outboxOf(house.db, id);
  const lines = await house.db.prisma.ledgerEntry.findMany({ where: { programmeId: id } });
  expect(countBy(lines, ({ verdict }) => verdict)).toEqual({ sent: outbox.length });
  const view = await getMessage(house.as('marie'), { id: outbox[0]?.id ?? '' });
  expect(view.why.map(({ verdict }) => verdict)).toEqual(['sent']);
  expect(view.approval.approvers.map(({ name }) => name).sort()).toEqual(['marie', 'sipho']);
  expect(view.events.map(({ kind }) => kind)).toEqual(['sent']);
}

/** The queue is lost as the reminders fall due: none is lost, none is doubled, and the tasks follow. */
async function losesNothingWithTheQueue(
  house: Installation,
  backend: TestBackend,
  id: string,
  { accounts, held }: Given,
): Promise<void> {
  const treated = accounts - held;
  await backend.wipe();
  house.set(A_WEEK_LATER);
  await house.queue.upsertSchedules([
    { name: 'sweep-due', job: 'sweep.due', rhythm: { everyMs: 1_000 }, payload: {} },
  ]);
  await untilSent(house, id, 2 * treated);
  const outbox = await outboxOf(house.db, id);
  expect(new Set(Object.values(countBy(outbox, ({ contactId }) => contactId)))).toEqual(new Set([2]));
  expect(new Set(outbox.map(({ code }) => code)).size).toBe(treated);
  house.set(TWO_WEEKS_LATER);
  await vi.waitFor(
    async () => {
      const { progress } = await getProgramme(house.system, { id });
      expect(progress.enrolments).toEqual({ active: 0, held: 0, stopped: 0, finished: treated });
    },
    { timeout: 60_000, interval: 100 },
  );
  const tasks = await listTasks(house.as('sipho'), { assigneeId: 'sipho', limit: 200 });
  expect(tasks.total).toBe(treated);
  expect(tasks.items[0]).toMatchObject({ kind: 'followUp', dueOn: '2011-12-29' });
  expect(await outboxOf(house.db, id)).toHaveLength(2 * treated);
}
