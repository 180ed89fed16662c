import { Prisma } from '@sleutel/db';
import { SegmentRules } from '@sleutel/domain/segment';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accountChanges, accountTimeline } from '../account/index.ts';
import { listAudit } from '../audit/index.ts';
import { complaintVerbs, getDossier, interactionVerbs, lossVerbs, signalVerbs } from '../dossier/index.ts';
import { addMeeting, type MeetingBrief, meetingBrief } from '../meeting/index.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';
import { lossReport, punctualityReport } from '../report/index.ts';
import { segmentGround, segmentMembers, standingGround } from '../segment/index.ts';
import { addTask, completeTask } from '../task/index.ts';
import { getToday } from '../today/index.ts';
import { updateCompany } from './index.ts';

/** Half past midnight of 19 March in Johannesburg. */
const NIGHT = '2026-03-18T22:30:00Z';
let house: House;

beforeAll(async () => {
  house = await openHouse({ accounts: 4 });
});
beforeEach(async () => {
  house.set(NIGHT);
  await livesIn('Africa/Johannesburg');
});
afterAll(() => house.close());

const livesIn = (timeZone: string) => updateCompany(house.as('admin'), { timeZone });

const visit = (account: number, happenedAt: string) =>
  interactionVerbs.add(house.as('ben'), {
    accountId: accountId(account),
    values: { kind: 'visit', happenedAt, summary: 'At the door' },
  });
const complaint = (account: number, openedOn: string) =>
  complaintVerbs.add(house.as('ben'), {
    accountId: accountId(account),
    values: { summary: 'Late', openedOn },
  });

async function briefOf(account: number): Promise<MeetingBrief> {
  const { id } = await addMeeting(house.as('ben'), {
    accountId: accountId(account),
    startsAt: '2026-03-25T08:00:00Z',
    endsAt: '2026-03-25T09:00:00Z',
    purpose: 'Range',
  });
  return meetingBrief(house.as('ben'), { id });
}

test('the audit of a day is that of the company’s day', async () => {
  await addTask(house.as('ben'), { title: 'Count the crates' });
  const verbsOn = async (day: string) =>
    (await listAudit(house.as('admin'), { noun: 'task', from: day, until: day })).items.map(
      ({ verb }) => verb,
    );
  expect(await verbsOn('2026-03-19')).toContain('task.add');
  expect(await verbsOn('2026-03-18')).toEqual([]);
});

test('a task done half past midnight is done the day after it was due', async () => {
  const task = await addTask(house.as('dan'), {
    title: 'Send the list',
    assigneeId: 'dan',
    dueOn: '2026-03-18',
  });
  await completeTask(house.as('dan'), { id: task.id });
  const report = await punctualityReport(house.as('viewer'), { from: '2026-03-18', until: '2026-03-18' });
  expect(report.managers).toMatchObject([{ id: 'dan', onTime: 0, late: 1 }]);
  expect((await getToday(house.as('dan'), {})).portfolio?.onTime).toBe(0);
});

test('a history counts by the company’s days, what is known by its day from the first moment of that', async () => {
  await visit(0, NIGHT);
  await complaint(0, '2026-03-19');
  await complaint(0, '2026-03-18');
  const history = async (days: object = {}) => {
    const kinds = ['meeting', 'complaint'] as const;
    const { items } = await accountTimeline(house.as('ben'), {
      id: accountId(0),
      kinds: [...kinds],
      ...days,
    });
    return items.map(({ what, on }) => `${what} ${on}`);
  };
  expect(await history()).toEqual([
    'interactionVisit 2026-03-19',
    'complaint 2026-03-19',
    'complaint 2026-03-18',
  ]);
  expect(await history({ from: '2026-03-18', until: '2026-03-18' })).toEqual(['complaint 2026-03-18']);
  expect(await history({ from: '2026-03-19' })).toHaveLength(2);
});

test('west of Greenwich an evening is of the day it is there', async () => {
  await livesIn('America/New_York');
  house.set('2026-03-20T12:00:00Z');
  // Eleven at night of 18 March.
  await visit(1, '2026-03-19T03:00:00Z');
  await complaint(1, '2026-03-19');
  await signalVerbs.add(house.as('ben'), {
    accountId: accountId(1),
    values: { kind: 'competitorSeen', occurredAt: '2026-03-19T03:30:00Z', source: 'A van' },
  });
  const { items } = await accountTimeline(house.as('ben'), {
    id: accountId(1),
    kinds: ['meeting', 'complaint', 'person'],
  });
  expect(items.map(({ what, on }) => `${what} ${on}`)).toEqual([
    'complaint 2026-03-19',
    'interactionVisit 2026-03-18',
    'competitorSeen 2026-03-18',
  ]);
  const { since, events } = await briefOf(1);
  expect(since).toBe('2026-03-18');
  expect(events.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
    'complaint 2026-03-19',
    'competitorSeen 2026-03-18',
  ]);
});

test('what was since a visit begins on the day of that', async () => {
  await visit(2, NIGHT);
  house.set('2026-03-19T12:00:00Z');
  expect((await accountChanges(house.as('ben'), { id: accountId(2) })).meeting?.since).toBe('2026-03-19');
  expect((await briefOf(2)).since).toBe('2026-03-19');
});

test('a talk is old when ninety of the company’s days have gone by', async () => {
  const lacksTalk = async () => {
    const { completeness } = await getDossier(house.as('ben'), { accountId: accountId(3) });
    return completeness.parts.relationship.missing.includes('recentInteraction');
  };
  // Half an hour into 19 December.
  await visit(3, '2025-12-18T22:30:00Z');
  house.set('2026-03-19T12:00:00Z');
  expect(await lacksTalk()).toBe(false);
  house.set('2026-03-19T22:30:00Z');
  expect(await lacksTalk()).toBe(true);
});

test('a sign noted after midnight does not come before a loss of the day that has ended', async () => {
  const account = { accountId: accountId(3) };
  const sign = await signalVerbs.add(house.as('ben'), {
    ...account,
    values: { kind: 'competitorSeen', occurredAt: NIGHT, source: 'A van' },
  });
  const lost = (lostOn: string) =>
    lossVerbs.add(house.as('ben'), { ...account, values: { kind: 'refusal', lostOn, reasons: ['price'] } });
  expect((await lost('2026-03-18')).signIds).toEqual([]);
  expect((await lost('2026-03-19')).signIds).toEqual([sign.id]);
  const { signs } = await lossReport(house.as('viewer'), { kind: 'refusal' });
  expect(signs).toEqual([]);
});

test('segments count days as the company does', async () => {
  await visit(1, NIGHT);
  await house.db.prisma.account.update({ where: { id: accountId(1) }, data: { createdAt: new Date(NIGHT) } });
  house.set('2026-03-19T12:00:00Z');
  const chosen = async (field: string, operator: string, value: unknown) => {
    const rules = SegmentRules.parse({ combinator: 'and', rules: [{ field, operator, value }] });
    const now = new Date('2026-03-19T12:00:00Z');
    const ground = [await segmentGround(house.db.pool, now), await standingGround(house.db.pool, now)];
    const [one, other] = await Promise.all(
      ground.map(async (each) => {
        const { rows } = await house.db.pool.query<{ id: string }>(Prisma.sql`
          SELECT id FROM accounts WHERE id IN (${segmentMembers(rules, each)})`);
        return rows.map(({ id }) => id).sort();
      }),
    );
    expect(other).toEqual(one);
    return one;
  };
  expect(await chosen('createdOn', 'onOrAfter', '2026-03-19')).toContain(accountId(1));
  expect(await chosen('met', 'happened', { times: 1, days: 1 })).toContain(accountId(1));
});
