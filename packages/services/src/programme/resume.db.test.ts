import { afterEach, beforeEach, expect, test } from 'vitest';
import { pauseProgramme, resumeProgramme } from './index.ts';
import { launched } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';
import { waitingForLocks } from './testing/waiting.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 5 });
});
afterEach(() => house.close());

const sent = () => house.handed.flatMap(({ messages }) => messages);
const ledger = (rule: string) =>
  house.db.prisma.ledgerEntry.findMany({ where: { rule }, orderBy: { stepKey: 'asc' } });

async function pausedUntil(id: string, at: string): Promise<void> {
  await pauseProgramme(house.as('dan'), { id });
  house.set(at);
  await house.sweep();
  await resumeProgramme(house.as('anna'), { id });
  await house.sweep();
}

test('a programme that skips what it missed leaves those e-mails out and goes on behind them', async () => {
  const { id } = await launched(house, { holdOutShare: 0, missedWindow: 'skip' });
  await house.sweep();
  expect(sent()).toHaveLength(5);
  await pausedUntil(id, '2026-04-01T08:00:00Z');
  expect(sent()).toHaveLength(5);
  expect((await ledger('missedWindow')).map(({ verdict, stepKey }) => [verdict, stepKey])).toEqual(
    Array.from({ length: 5 }, () => ['skipped', 'sendReminder']),
  );
  const resting = await house.db.prisma.enrolment.findMany();
  expect(new Set(resting.map(({ stepKey }) => stepKey))).toEqual(new Set(['waitAgain']));
  house.set('2026-04-08T10:00:00Z');
  await house.sweep();
  expect(sent()).toHaveLength(5);
  expect(await house.db.prisma.task.count({ where: { kind: 'followUp' } })).toBe(5);
});

test('an e-mail that is skipped brings no code', async () => {
  const { id } = await launched(house, { holdOutShare: 0, missedWindow: 'skip' });
  await pausedUntil(id, '2026-03-25T08:00:00Z');
  expect(sent()).toEqual([]);
  expect(await ledger('missedWindow')).toHaveLength(5);
  expect(await house.db.prisma.offerCode.count()).toBe(0);
});

test('resumed on a day off, nothing leaves before the next working day, and then not all at once', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  await pausedUntil(id, '2026-03-28T09:00:00Z');
  house.set('2026-03-28T14:00:00Z');
  await house.sweep();
  expect(sent()).toEqual([]);
  const due = await house.db.prisma.enrolment.findMany({ orderBy: { dueAt: 'asc' } });
  const slots = due.map(({ dueAt }) => dueAt?.toISOString() ?? '');
  expect(slots.filter((slot) => !slot.startsWith('2026-03-30T06:'))).toEqual([]);
  expect(new Set(slots).size).toBeGreaterThan(1);
  house.set('2026-03-30T07:00:00Z');
  await house.sweep();
  expect(sent()).toHaveLength(5);
});

test('what was written before the pause leaves spread as well, once', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  const late = await house.jobs.written(house.engine);
  expect(await house.db.prisma.message.count({ where: { state: 'claimed' } })).toBe(5);
  await pausedUntil(id, '2026-03-18T09:00:00Z');
  expect(sent()).toHaveLength(1);
  // What was about to take them before the pause comes late, and finds none of them in its batch.
  house.jobs.waiting.push(...late);
  await house.jobs.run(house.engine);
  expect(sent()).toHaveLength(1);
  house.set('2026-03-18T09:20:00Z');
  await house.sweep();
  expect(new Set(sent().map(({ to }) => to)).size).toBe(5);
  expect(sent()).toHaveLength(5);
});

test('whoever holds a message and comes for its enrolment does not wait for a programme that is resumed', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  await house.jobs.written(house.engine);
  await pauseProgramme(house.as('dan'), { id });
  house.set('2026-04-01T08:00:00Z');
  const other = await house.db.pool.connect();
  await other.query('BEGIN');
  const { rows } = await other.query(
    'SELECT enrolment_id AS id FROM messages ORDER BY id LIMIT 1 FOR UPDATE',
  );
  const resuming = resumeProgramme(house.as('anna'), { id });
  await expect.poll(() => waitingForLocks(house.db), { timeout: 30_000 }).toBe(1);
  await other.query('SELECT FROM enrolments WHERE id = $1 FOR UPDATE', [rows[0]?.id]);
  await other.query('COMMIT');
  other.release();
  expect(await resuming).toMatchObject({ state: 'live' });
});
