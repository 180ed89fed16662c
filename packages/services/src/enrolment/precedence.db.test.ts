import { defaultSettings } from '@sleutel/domain/company';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { updateCompany } from '../company/index.ts';
import { pauseProgramme } from '../programme/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 1 });
});
afterEach(() => house.close());

const beside = (priority: number) => ({ holdOutShare: 0, priority, settings: { besideOthers: true } });

/** At most so many e-mails a week to the account; roles as given. */
async function cap(account: number, roles = {}) {
  const caps = {
    contact: { messages: 10, days: 7 },
    account: { messages: account, days: 7 },
    roles,
  };
  await updateCompany(house.as('admin'), { settings: { sending: { ...defaultSettings.sending, caps } } });
}

/** What was sent, by programme, in the order it left. */
async function sent(): Promise<string[]> {
  const rows = await house.db.prisma.message.findMany({
    where: { state: 'sent' },
    orderBy: { sentAt: 'asc' },
  });
  const names = await house.db.prisma.programme.findMany();
  return rows.map((row) => names.find(({ id }) => id === row.programmeId)?.name ?? '');
}

const yielded = () => house.db.prisma.ledgerEntry.findMany({ where: { rule: 'priority' } });

test('of two that are due at once for one place, the one with more priority gets it, whichever came first', async () => {
  await cap(1);
  await launched(house, beside(50), 'Low');
  await launched(house, beside(200), 'High');
  await house.sweep();
  expect(await sent()).toEqual(['High']);
  const moved = await house.db.prisma.ledgerEntry.findMany({ where: { verdict: 'moved' } });
  expect(moved.map(({ rule }) => rule)).toEqual(['accountCap']);
  house.set('2026-03-25T08:30:00Z');
  await house.sweep();
  expect(await sent()).toEqual(['High', 'High']);
});

test('one that goes first and is due within the window keeps the place free; decided, it lets the other by', async () => {
  await cap(1);
  await launched(house, beside(50), 'Low');
  const high = await launched(house, beside(200), 'High');
  await house.db.pool.query(`UPDATE enrolments SET due_at = '2026-03-19T08:00:00Z' WHERE programme_id = $1`, [
    high.id,
  ]);
  await house.sweep();
  expect(await sent()).toEqual([]);
  expect(await yielded()).toMatchObject([
    { verdict: 'moved', inputs: { programme: high.id, cap: 'account' } },
  ]);
  const [line] = await yielded();
  expect(line?.nextEligibleAt?.getTime()).toBeGreaterThan(Date.parse('2026-03-19T08:00:00Z'));
  house.set('2026-03-19T10:00:00Z');
  await house.sweep();
  expect(await sent()).toEqual(['High']);
});

test('one that goes first but is paused keeps nobody waiting', async () => {
  await cap(1);
  await launched(house, beside(50), 'Low');
  const high = await launched(house, beside(200), 'High');
  await house.db.pool.query(`UPDATE enrolments SET due_at = '2026-03-19T08:00:00Z' WHERE programme_id = $1`, [
    high.id,
  ]);
  await pauseProgramme(house.as('ben'), { id: high.id });
  await house.sweep();
  expect(await sent()).toEqual(['Low']);
  expect(await yielded()).toEqual([]);
});

test('a role’s cap counts all its people at the account, at the decision and again as they leave', async () => {
  await cap(10, { decisionMaker: { messages: 1, days: 7 } });
  await house.db.prisma.accountContact.updateMany({
    where: { accountId: accountId(0) },
    data: { role: 'decisionMaker' },
  });
  await launched(house, { holdOutShare: 0, audience: { peoplePerAccount: 2 } });
  house.set('2026-03-18T09:00:00Z');
  await house.sweep();
  expect(await sent()).toHaveLength(1);
  expect(await house.db.prisma.ledgerEntry.findMany({ where: { rule: 'roleCap' } })).toMatchObject([
    { verdict: 'moved', inputs: { messages: 1, days: 7, role: 'decisionMaker' } },
  ]);
});

test('a role’s cap that is set after the decision holds as they leave', async () => {
  await house.db.prisma.accountContact.updateMany({
    where: { accountId: accountId(0) },
    data: { role: 'decisionMaker' },
  });
  await launched(house, {
    holdOutShare: 0,
    audience: { peoplePerAccount: 2 },
    offers: { winBack: { maxPerAccount: null } },
  });
  house.set('2026-03-18T09:00:00Z');
  const waiting = await house.jobs.written(house.engine);
  expect(await house.db.prisma.message.count({ where: { state: 'claimed' } })).toBe(2);
  await cap(10, { decisionMaker: { messages: 1, days: 7 } });
  house.jobs.waiting.push(...waiting);
  await house.sweep();
  expect(await sent()).toHaveLength(1);
  expect(await house.db.prisma.ledgerEntry.findMany({ where: { rule: 'roleCap' } })).toMatchObject([
    { verdict: 'moved', inputs: { atClaim: true } },
  ]);
});
