import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { createTransport } from '@sleutel/mailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAccounts } from '../account/index.ts';
import { nineBox } from '../analysis/index.ts';
import { type ServiceContext, systemActor } from '../core/index.ts';
import { listMessages } from '../message/index.ts';
import { getProgramme, listProgrammes, programmeCalendar, programmeResults } from '../programme/index.ts';
import { isHalfLoaded, type LoadedDemonstration, loadDemonstration } from './index.ts';

/** Years are lived through, which takes a busy machine some minutes. */
const LOADING_MS = 300_000;

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;
let loaded: LoadedDemonstration;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  const quiet = () => undefined;
  ctx = {
    db,
    jobs: { enqueue: async () => undefined, enqueueMany: async () => undefined },
    mail: {
      transport: createTransport({ transport: 'outbox' }),
      from: 'Sleutel <sleutel@localhost.example>',
    },
    publicUrl: 'http://localhost:4400',
    appSecret: 'a secret of the test that is long enough',
    now: () => new Date('2026-06-17T09:30:00Z'),
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    actor: systemActor('test'),
  };
  loaded = await loadDemonstration(ctx, {});
}, LOADING_MS);

afterAll(async () => {
  await db.close();
  await database.drop();
});

test('somebody of every role may sign in', () => {
  expect(new Set(loaded.signIns.map(({ role }) => role))).toEqual(
    new Set(['admin', 'marketer', 'sales', 'manager', 'viewer']),
  );
});

test('every account is analysed and every dossier has something in it', async () => {
  const { total, run } = await listAccounts(ctx, {});
  expect({ total, asOf: run?.asOf }).toEqual({ total: 412, asOf: '2026-06-16' });
  expect(await db.prisma.dossier.count()).toBe(400);
  const box = await nineBox(ctx, {});
  expect(box?.previous?.asOf).toBe('2026-05-30');
  expect(box?.cells.filter((cell) => cell.accounts > 0).length).toBeGreaterThanOrEqual(10);
  expect(box?.moves.length).toBeGreaterThan(0);
});

test('dossiers show their signs, and some losses what came before them', async () => {
  expect(await db.prisma.signal.count({ where: { derivedFrom: { not: null } } })).toBeGreaterThan(100);
  expect(await db.prisma.lossSign.count()).toBeGreaterThan(0);
});

test('both breadwinners stand first, and the silent one leads the win-back list', async () => {
  const largest = await listAccounts(ctx, { limit: 2 });
  expect(largest.items.map(({ type }) => type)).toEqual(['breadwinner', 'breadwinner']);
  const atRisk = await listAccounts(ctx, { status: ['slipping', 'lost'], sort: 'valueAtRisk', limit: 1 });
  expect(atRisk.items[0]?.externalId).toBe('K1002');
});

test('the live programme wrote to each person once a step, in both languages, with codes of their own', async () => {
  const { rows } = await db.pool.query<{ language: string; messages: number; pairs: number; people: number }>(
    `SELECT language, count(*)::int AS messages, count(DISTINCT (enrolment_id, step_key))::int AS pairs,
            count(DISTINCT contact_id)::int AS people FROM messages GROUP BY language ORDER BY language`,
  );
  expect(rows.map(({ language }) => language)).toEqual(['af', 'en']);
  for (const row of rows) expect(row.pairs).toBe(row.messages);
  const sent = await listMessages(ctx, { states: ['sent'] });
  expect(sent.total).toBeGreaterThan(30);
  const codes = await db.prisma.offerCode.findMany({ select: { code: true } });
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
});

test('some came back of themselves or after an e-mail, and are written to no more', async () => {
  const wonBack = await db.prisma.enrolment.count({ where: { outcome: 'wonBack' } });
  expect(wonBack).toBeGreaterThan(0);
});

test('who was won back is counted by accounts, as results are, and by people', async () => {
  const { items } = await listProgrammes(ctx, {});
  const counted = await Promise.all(
    items.map(async ({ id, progress: { wonBack, accountsWonBack } }) => {
      const ended = await db.prisma.enrolment.findMany({ where: { programmeId: id, outcome: 'wonBack' } });
      const accounts = new Set(ended.map(({ accountId }) => accountId)).size;
      return { said: [accountsWonBack, wonBack], is: [accounts, ended.length] };
    }),
  );
  expect(counted.map(({ said }) => said)).toEqual(counted.map(({ is }) => is));
  expect(counted.some(({ is: [accounts = 0, people = 0] }) => accounts < people)).toBe(true);
});

test('codes were used and ran out, people answered, one is away and one address is dead', async () => {
  const codes = await db.prisma.offerCode.groupBy({ by: ['state'], _count: true });
  expect(codes.map(({ state }) => state)).toEqual(expect.arrayContaining(['redeemed', 'expired']));
  const { programmeId } = await db.prisma.offer.findFirstOrThrow({ where: { redeemed: { gt: 0 } } });
  const of = { offer: { programmeId } };
  const { progress } = await getProgramme(ctx, { id: programmeId ?? '' });
  // Those that ran out were made all the same.
  expect(progress.codes).toEqual({
    issued: await db.prisma.offerCode.count({ where: of }),
    redeemed: await db.prisma.offerCode.count({ where: { ...of, state: 'redeemed' } }),
  });
  const events = await db.prisma.messageEvent.findMany({ where: { machine: false } });
  expect(new Set(events.map(({ kind }) => kind))).toEqual(
    new Set(['sent', 'delivered', 'opened', 'clicked', 'replied', 'bounced']),
  );
  expect(await db.prisma.messageEvent.count({ where: { machine: true } })).toBeGreaterThan(5);
  const away = { detail: { path: ['reply'], equals: 'outOfOffice' } };
  expect(await db.prisma.messageEvent.count({ where: away })).toBeGreaterThan(0);
  const waiting = await db.prisma.enrolment.count({ where: { state: 'active' } });
  expect(waiting).toBeGreaterThan(0);
});

test('accounts whose complaint was closed came in by themselves', async () => {
  const { rows } = await db.pool.query<{ entered: number; accounts: number }>(
    `SELECT count(*)::int AS entered, count(DISTINCT account_id)::int AS accounts
     FROM enrolments WHERE cause = 'complaintClosed'`,
  );
  expect(rows[0]?.accounts).toBeGreaterThan(2);
  expect(await db.prisma.enrolment.count({ where: { state: 'held' } })).toBe(0);
});

test('most promises were kept, few are overdue and some are due soon', async () => {
  const day = (text: string) => new Date(text);
  const open = { keptOn: null };
  const [kept, overdue, soon] = await Promise.all([
    db.prisma.accountPromise.count({ where: { keptOn: { not: null } } }),
    db.prisma.accountPromise.count({ where: { ...open, dueOn: { lt: day('2026-06-17') } } }),
    db.prisma.accountPromise.count({
      where: { ...open, dueOn: { gte: day('2026-06-17'), lte: day('2026-06-24') } },
    }),
  ]);
  expect(kept).toBeGreaterThan(40);
  expect(overdue).toBeGreaterThan(0);
  expect(overdue).toBeLessThan(8);
  expect(soon).toBeGreaterThan(2);
});

test('held-out accounts got nothing, and one programme waits for its approvals', async () => {
  const { rows } = await db.pool.query<{ wrong: number; heldOut: number }>(
    `SELECT count(*) FILTER (WHERE m.id IS NOT NULL)::int AS wrong, count(*)::int AS "heldOut"
     FROM programme_arms a LEFT JOIN messages m USING (programme_id, account_id) WHERE a.arm = 'heldOut'`,
  );
  expect(rows[0]?.wrong).toBe(0);
  expect(rows[0]?.heldOut).toBeGreaterThan(5);
  const { items } = await listProgrammes(ctx, {});
  expect(items.map(({ state }) => state).sort()).toEqual([
    'finished',
    'inReview',
    'live',
    'live',
    'live',
    'live',
  ]);
  for (const { id } of items) expect((await getProgramme(ctx, { id })).id).toBe(id);
});

test('e-mails of the coming weeks stand in the calendar', async () => {
  const { days } = await programmeCalendar(ctx, {});
  expect(days.reduce((sum, { mails }) => sum + mails, 0)).toBeGreaterThan(20);
});

test('of the programme that is over one can tell what it earned, and nobody has a task of it left', async () => {
  const { items } = await listProgrammes(ctx, { states: ['finished'] });
  const id = items[0]?.id ?? '';
  const result = await programmeResults(ctx, { id });
  expect(result.reorder).toMatchObject({ verdict: 'more', moreAccounts: null });
  expect(result.stillWatched).toBe(0);
  expect(result.heldOut.accounts).toBeGreaterThan(30);
  expect(await db.prisma.task.count({ where: { programmeId: id, doneAt: null } })).toBe(0);
  const { rows } = await db.pool.query<{ inTime: number; all: number }>(
    `SELECT count(*) FILTER (WHERE done_at < due_on + 1)::int AS "inTime", count(*)::int AS "all"
     FROM tasks WHERE programme_id = $1`,
    [id],
  );
  const [tasks] = rows;
  expect((tasks?.inTime ?? 0) / (tasks?.all ?? 1)).toBeGreaterThan(0.6);
});

test('it is loaded once, into an empty database only', async () => {
  await expect(loadDemonstration(ctx, {})).rejects.toMatchObject({ reason: 'not-empty' });
});

test('an interrupted one is taken away and begun again', async () => {
  await db.prisma.auditEntry.deleteMany({ where: { verb: 'demonstration.load' } });
  expect(await isHalfLoaded(ctx)).toBe(true);
  const again = await loadDemonstration(ctx, {});
  expect(again.accounts).toBe(400);
  expect(await isHalfLoaded(ctx)).toBe(false);
});
