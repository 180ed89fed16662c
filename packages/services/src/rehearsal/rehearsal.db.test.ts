import { derivedId, ensureMonthPartitions, inTransaction } from '@sleutel/db';
import { RehearsalFigures } from '@sleutel/domain/rehearsal';
import { WebhookEventType } from '@sleutel/domain/webhook';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { approveProgramme, draftProgramme, launchProgramme, submitProgramme } from '../programme/index.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { addWebhookEndpoint } from '../webhook/index.ts';
import { claimRehearsal } from './claim.ts';
import {
  askForRehearsal,
  cancelRehearsal,
  getRehearsal,
  rehearsalAccounts,
  rehearsalWalk,
  runRehearsals,
} from './index.ts';
import { stageName } from './stage/sweep.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse({ accounts: 6 });
});

afterEach(async () => {
  await house.close();
});

const period = { from: '2026-01-05', until: '2026-03-10' };

async function drafted(name = 'Autumn'): Promise<string> {
  const { id } = await draftProgramme(house.as('anna'), { playbook: 'winBack', name, holdOutShare: 0 });
  return id;
}

async function rehearsed(programmeId: string) {
  const { id } = await askForRehearsal(house.as('anna'), { programmeId, ...period });
  await runRehearsals(house.engine, {});
  return id;
}

async function order(index: number, on: string): Promise<void> {
  await house.db.prisma.order.create({
    data: {
      key: `#${index} ${on}`,
      orderedOn: new Date(on),
      accountId: accountId(index),
      amount: '1250.50',
      status: 'completed',
    },
  });
}

const stages = async () =>
  (await house.db.pool.query(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'rehearsal%'`)).rows;

test('whoever is just being changed in the real world is played like everybody else', async () => {
  const id = await drafted();
  const figuresOf = async (rehearsal: string) =>
    (await house.db.prisma.rehearsal.findUniqueOrThrow({ where: { id: rehearsal } })).figures;
  const calm = await figuresOf(await rehearsed(id));
  const busy = await inTransaction(house.db.pool, async (tx) => {
    await tx.query('UPDATE contacts SET version = version + 1');
    return figuresOf(await rehearsed(id));
  });
  expect(busy).toEqual(calm);
});

test('a draft is played through the engine, and nothing real is touched', async () => {
  const id = await drafted();
  const types: WebhookEventType[] = [...WebhookEventType.options];
  await addWebhookEndpoint(house.as('admin'), { name: 'CRM', url: 'https://crm.example', types });
  const before = await counts();
  const rehearsal = await rehearsed(id);
  const row = await house.db.prisma.rehearsal.findUniqueOrThrow({ where: { id: rehearsal } });
  expect(row.failure).toBeNull();
  expect(row).toMatchObject({ state: 'done', figures: { accounts: 6, people: 6 } });
  const { weeks, messages } = RehearsalFigures.parse(row.figures);
  expect(weeks).toHaveLength(10);
  expect(weeks.reduce((sum, { sent }) => sum + sent, 0)).toBe(messages);
  expect(house.handed).toEqual([]);
  expect(await counts()).toEqual({ ...before, audit_entries: (before['audit_entries'] ?? 0) + 2 });
  expect(await stages()).toEqual([]);
  const programme = await house.db.prisma.programme.findUniqueOrThrow({ where: { id } });
  expect(programme).toMatchObject({ state: 'draft', launchedAt: null, contentHash: null });
});

test('the same draft over the same days comes to the same, and to what would have happened really', async () => {
  const id = await drafted();
  const [first, again] = [await rehearsed(id), await rehearsed(id)];
  const events = await happened(first);
  expect(await happened(again)).toEqual(events);
  const moments = await house.db.prisma.rehearsalEvent.findMany({
    where: { rehearsalId: first },
    distinct: ['at'],
    orderBy: { position: 'asc' },
  });
  house.set('2026-01-05T07:00:00Z');
  await launchReally(id);
  house.jobs.waiting = [];
  for (const { at } of moments) {
    house.set(at.toISOString());
    await house.sweep();
  }
  const sent = await house.db.prisma.message.findMany({ orderBy: [{ sentAt: 'asc' }, { contactId: 'asc' }] });
  const really = sent.map((row) =>
    [row.sentAt?.toISOString(), 'sent', '', row.stepKey, row.contactId].join(' '),
  );
  expect(really.length).toBeGreaterThan(6);
  expect(events.filter((each) => each.includes(' sent ')).toSorted()).toEqual(really.toSorted());
});

async function launchReally(id: string): Promise<void> {
  const { contentHash } = await submitProgramme(house.as('anna'), { id });
  const read = { id, contentHash: contentHash ?? '' };
  await approveProgramme(house.as('ben'), { ...read, side: 'sales' });
  await approveProgramme(house.as('cara'), { ...read, side: 'marketing' });
  await launchProgramme(house.as('anna'), { id });
}

test('who orders in those days is not known before, and gets nothing after', async () => {
  const id = await drafted();
  await order(0, '2026-01-07');
  await order(1, '2026-03-01');
  const rehearsal = await rehearsed(id);
  const { items } = await rehearsalAccounts(house.as('viewer'), { id: rehearsal, show: 'returned' });
  expect(items.map(({ account, orderedOn, ordered }) => [account.id, orderedOn, ordered])).toEqual([
    [accountId(0), '2026-01-07', '1250.5'],
    [accountId(1), '2026-03-01', '1250.5'],
  ]);
  const walk = await rehearsalWalk(house.as('viewer'), {
    id: rehearsal,
    accountId: accountId(0),
    contactId: contactId(0),
  });
  const kinds = walk?.steps.map(({ kind, rule }) => `${kind} ${rule ?? ''}`.trim()) ?? [];
  expect(kinds.slice(0, 3)).toEqual(['entered', 'code winBack', 'sent']);
  expect(kinds).toContain('finished wonBack');
  expect(kinds.filter((kind) => kind === 'sent')).toHaveLength(1);
});

test('what other programmes really sent meanwhile takes its place', async () => {
  const id = await drafted();
  await sentByAnother(2, '2026-01-05T06:30:00Z');
  const events = await happened(await rehearsed(id));
  const mine = events.filter((each) => each.includes(contactId(2)));
  expect(mine.find((each) => / (moved|sent) /.test(each))).toContain('moved contactCap');
});

test('one that was cancelled is not played, and a draft with problems says which', async () => {
  const id = await drafted();
  const { id: waiting } = await askForRehearsal(house.as('anna'), { programmeId: id, ...period });
  const again = await askForRehearsal(house.as('cara'), { programmeId: id, ...period });
  expect(again.id).toBe(waiting);
  await cancelRehearsal(house.as('cara'), { id: waiting });
  expect(await runRehearsals(house.engine, {})).toEqual({ played: 0 });
  await house.db.prisma.company.update({ where: { id: 1 }, data: { postalAddress: '' } });
  const failed = await getRehearsal(house.as('viewer'), { id: await rehearsed(id) });
  expect(failed).toMatchObject({ state: 'failed', failure: { reason: 'programme-problems' } });
  await expect(
    askForRehearsal(house.as('anna'), { programmeId: id, from: '2026-03-01', until: '2026-03-18' }),
  ).rejects.toMatchObject({ reason: 'rehearsal-notPast' });
});

test('a stage that a lost worker left is cleared, and its rehearsal played anew', async () => {
  const id = await drafted();
  const { id: rehearsal } = await askForRehearsal(house.as('anna'), { programmeId: id, ...period });
  const leased = await claimRehearsal(house.db.pool);
  await house.db.pool.query(`CREATE SCHEMA ${stageName(leased?.leaseToken ?? '')}`);
  expect(await runRehearsals(house.engine, {})).toEqual({ played: 0 });
  await house.db.pool.query(`UPDATE rehearsals SET lease_until = now() - interval '1 second'`);
  await runRehearsals(house.engine, {});
  expect(await getRehearsal(house.as('viewer'), { id: rehearsal })).toMatchObject({
    state: 'done',
    progress: 1,
  });
  expect(await stages()).toEqual([]);
});

async function happened(rehearsalId: string): Promise<string[]> {
  const rows = await house.db.prisma.rehearsalEvent.findMany({
    where: { rehearsalId },
    orderBy: { position: 'asc' },
  });
  return rows.map((row) =>
    [row.at.toISOString(), row.kind, row.rule ?? '', row.stepKey, row.contactId].join(' '),
  );
}

/** A message of another programme, as it would stand there today. */
async function sentByAnother(index: number, at: string): Promise<void> {
  const { id: programmeId } = await draftProgramme(house.as('anna'), { playbook: 'winBack', name: 'Other' });
  const moment = new Date(at);
  const client = await house.db.pool.connect();
  await ensureMonthPartitions(client, moment);
  client.release();
  await house.db.prisma.message.createMany({
    data: [1, 2, 3].map((number) => ({
      id: derivedId(moment, `another ${number}`),
      programmeId,
      enrolmentId: derivedId(moment, 'enrolment'),
      accountId: accountId(index),
      contactId: contactId(index),
      stepKey: 'hello',
      templateId: derivedId(moment, 'template'),
      language: 'en',
      contentHash: '',
      sender: 'a@house.example',
      recipient: 'b@customer.example',
      subject: 'Hello',
      pieces: '[[],[]]',
      headers: {},
      state: 'sent' as const,
      sendAfter: moment,
      createdAt: moment,
      sentAt: moment,
    })),
  });
}

async function counts(): Promise<Record<string, number>> {
  const tables = [
    'enrolments',
    'messages',
    'ledger_entries',
    'offer_codes',
    'tasks',
    'audit_entries',
    'programme_arms',
    'outgoing_events',
  ];
  const all = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await house.db.pool.query<{ count: number }>(`SELECT count(*)::int FROM ${table}`);
      return [table, rows[0]?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(all);
}

test('a programme that lets accounts in when something happens lets them in on the days on which it was known', async () => {
  const { id } = await draftProgramme(house.as('anna'), {
    playbook: 'winBack',
    name: 'Lost tenders',
    audience: { statuses: [], entry: { kind: 'occasions', occasions: ['tenderLost'] } },
    holdOutShare: 0,
  });
  const tender = (index: number, decidedOn: string) => ({
    id: derivedId(new Date('2026-01-01'), `tender ${index}`),
    accountId: accountId(index),
    title: 'Supplies',
    openedOn: new Date('2025-11-01'),
    decidedOn: new Date(decidedOn),
    outcome: 'lost' as const,
  });
  await house.db.prisma.tender.createMany({
    data: [tender(0, '2025-12-20'), tender(1, '2026-01-20'), tender(2, '2026-02-10')],
  });
  const rehearsal = await rehearsed(id);
  expect(await house.db.prisma.rehearsal.findUnique({ where: { id: rehearsal } })).toMatchObject({
    failure: null,
  });
  const { total, items } = await rehearsalAccounts(house.as('viewer'), { id: rehearsal });
  const entered = items.map(({ account, marks }) => [
    account.name,
    marks.find(({ kind }) => kind === 'entered')?.at.slice(0, 10),
    marks.find(({ kind }) => kind === 'entered')?.rule,
  ]);
  expect([total, entered]).toEqual([
    2,
    [
      ['Account 1', '2026-01-21', 'enteredTenderLost'],
      ['Account 2', '2026-02-11', 'enteredTenderLost'],
    ],
  ]);
  expect(items.every(({ messages }) => messages > 0)).toBe(true);
  expect(await house.db.prisma.occasion.count()).toBe(0);
});
