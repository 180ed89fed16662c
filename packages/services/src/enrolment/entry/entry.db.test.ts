import { newId } from '@sleutel/db';
import type { AccountStatus } from '@sleutel/domain/analysis';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  approveProgrammeEnd,
  finishProgramme,
  launchProgramme,
  moveProgrammeEnd,
  pauseProgramme,
  programmeAudience,
  resumeProgramme,
} from '../../programme/index.ts';
import { approved, launched } from '../../programme/testing/approved.ts';
import { type House, openHouse } from '../../programme/testing/house.ts';
import { accountId, contactId } from '../../programme/testing/seed.ts';
import {
  admitAccounts,
  enrolmentLedger,
  enterProgramme,
  leaveProgramme,
  listEnrolments,
  listOccasions,
} from '../index.ts';
import { noteStatusChanges } from './note.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 6 });
});
afterEach(() => house.close());

const on = (...occasions: ('slipping' | 'lost' | 'tenderLost' | 'complaintClosed')[]) => ({
  audience: { statuses: [], entry: { kind: 'occasions' as const, occasions } },
  holdOutShare: 0,
});

let titles = 0;
/** A tender that somebody notes as lost; a few days ago, as such things are noted. */
async function loseTender(index: number, day = '2026-03-16'): Promise<void> {
  titles += 1;
  await house.db.prisma.tender.create({
    data: {
      id: newId(new Date()),
      accountId: accountId(index),
      title: `Tender ${titles}`,
      openedOn: new Date('2026-01-05'),
      decidedOn: new Date(day),
      outcome: 'lost',
    },
  });
}

const admit = () => admitAccounts(house.engine, {});
const enrolled = async (programmeId: string) =>
  (await house.db.prisma.enrolment.findMany({ where: { programmeId }, orderBy: { enteredAt: 'asc' } })).map(
    (each) => each.accountId,
  );
const outcomes = async (programmeId: string) =>
  (await listOccasions(house.as('viewer'), { programmeId })).items.map(({ account, outcome }) => [
    account.name,
    outcome,
  ]);

test('a lost tender lets its account in, not one that was lost before the launch, nor an old story', async () => {
  await loseTender(1);
  const { id, progress } = await launched(house, on('tenderLost'));
  expect(progress.enrolments.active).toBe(0);
  await loseTender(0);
  await loseTender(2, '2026-01-20');
  house.set('2026-03-18T08:01:00Z');
  expect(await admit()).toEqual({ entered: 1, gone: 0 });
  expect(await enrolled(id)).toEqual([accountId(0)]);
  const { items } = await listEnrolments(house.as('anna'), { programmeId: id });
  expect(items).toMatchObject([{ cause: 'tenderLost', last: { rule: 'enteredTenderLost' } }]);
  const [line] = await enrolmentLedger(house.as('anna'), { id: items[0]?.id ?? '' });
  expect(line).toMatchObject({ by: null, inputs: { occasion: 'tenderLost', on: '2026-03-16' } });
  expect(await outcomes(id)).toEqual([['Account 0', 'entered']]);
  await house.jobs.run(house.engine);
  expect(house.handed.flatMap(({ messages }) => messages.map(({ to }) => to))).toEqual([
    expect.stringContaining('head0@'),
  ]);
});

test('the event twice, the sweep and the event at once, by five workers: entered once', async () => {
  const { id } = await launched(house, on('tenderLost', 'complaintClosed'));
  house.set('2026-03-19T08:00:00Z');
  await loseTender(0);
  await loseTender(0);
  await house.db.prisma.complaint.create({
    data: {
      id: newId(new Date()),
      accountId: accountId(0),
      summary: 'Late',
      openedOn: new Date('2026-03-01'),
      closedOn: new Date('2026-03-18'),
    },
  });
  const five = await Promise.all(Array.from({ length: 5 }, admit));
  expect(five.reduce((sum, { entered }) => sum + entered, 0)).toBe(1);
  await Promise.all(Array.from({ length: 5 }, admit));
  expect(await enrolled(id)).toEqual([accountId(0)]);
  expect(await house.db.prisma.ledgerEntry.count({ where: { programmeId: id } })).toBe(1);
  expect(await house.db.prisma.occasion.count()).toBe(3);
  await house.jobs.run(house.engine);
  expect(house.handed.flatMap(({ messages }) => messages)).toHaveLength(1);
});

test('a new analysis that finds accounts slipping or lost lets those in whom it found otherwise before', async () => {
  const { id } = await launched(house, on('slipping', 'lost'));
  await analysed('2026-03-10', { 0: 'active', 1: 'slipping', 2: 'lost', 3: 'active' });
  await admit();
  // All were lost before: one still is, one slips now, the others are well.
  expect((await enrolled(id)).sort()).toEqual([accountId(1)]);
  await analysed('2026-03-17', { 0: 'slipping', 1: 'slipping', 2: 'lost', 3: 'lost' });
  await analysed('2026-03-18', { 0: 'slipping', 1: 'active', 2: 'lost', 3: 'active' });
  await admit();
  expect((await enrolled(id)).sort()).toEqual([accountId(0), accountId(1)].sort());
  expect(await outcomes(id)).toContainEqual(['Account 3', 'notInAudience']);
  await analysed('2026-02-01', { 4: 'slipping' });
  expect(await admit()).toEqual({ entered: 0, gone: 0 });
});

test('nobody enters twice unless the programme says so, and then once for each thing that happens', async () => {
  const once = await launched(house, on('tenderLost'));
  const settings = { reentry: { kind: 'onOccurrence' as const }, besideOthers: true };
  // Of two as important the one that was launched first chooses first.
  house.set('2026-03-18T08:01:00Z');
  const again = await launched(house, { ...on('tenderLost'), settings }, 'Each time');
  await loseTender(0);
  await admit();
  for (const { id } of [once, again])
    await leaveProgramme(house.as('ben'), { programmeId: id, accountIds: [accountId(0)] });
  house.set('2026-03-20T08:00:00Z');
  expect(await admit()).toEqual({ entered: 0, gone: 0 });
  await loseTender(0, '2026-03-19');
  expect(await admit()).toEqual({ entered: 1, gone: 0 });
  expect(await outcomes(once.id)).toContainEqual(['Account 0', 'noReentry']);
  const { items } = await listEnrolments(house.as('anna'), { programmeId: again.id });
  expect(items).toMatchObject([{ entries: 2, state: 'active', cause: 'tenderLost' }]);
});

test('hold-out, suppression, another programme and the most accounts hold here too; what passes is looked at again', async () => {
  const busy = await launched(house, { audience: { accountIds: [accountId(1)] }, holdOutShare: 0 }, 'Busy');
  await house.db.pool.query(`UPDATE consents SET state = 'withdrawn' WHERE contact_id = ANY($1)`, [
    [contactId(2), contactId(2, 'clerk')],
  ]);
  const entry = { kind: 'occasions' as const, occasions: ['tenderLost' as const] };
  const { id } = await launched(
    house,
    { audience: { statuses: [], entry, maxAccounts: 3 }, holdOutShare: 0.5 },
    'Half',
  );
  for (const index of [0, 1, 2, 3, 4, 5]) await loseTender(index);
  await admit();
  const arms = await house.db.prisma.programmeArm.findMany({ where: { programmeId: id } });
  expect(arms).toHaveLength(3);
  const treated = arms.filter(({ arm }) => arm === 'treated').map((each) => each.accountId);
  expect((await enrolled(id)).sort()).toEqual(treated.sort());
  const seen = Object.fromEntries(await outcomes(id));
  expect(seen).toMatchObject({ 'Account 1': 'inOtherProgramme', 'Account 2': 'noPerson' });
  expect(Object.values(seen).filter((outcome) => outcome === 'full')).toHaveLength(1);
  expect(Object.values(seen).filter((outcome) => outcome === 'heldOut')).toHaveLength(3 - treated.length);

  await finishProgramme(house.as('anna'), { id: busy.id });
  await house.db.pool.query(`UPDATE consents SET state = 'granted'`);
  expect(await admit()).toEqual({ entered: 0, gone: 0 });
  house.set('2026-03-19T08:00:00Z');
  await admit();
  expect(Object.fromEntries(await outcomes(id))).toMatchObject({ 'Account 1': 'full', 'Account 2': 'full' });
});

test('what happens while a programme is paused waits for it; one changed behind its approval lets nobody in', async () => {
  const { id } = await launched(house, on('tenderLost'));
  await pauseProgramme(house.as('dan'), { id });
  await loseTender(0);
  expect(await admit()).toEqual({ entered: 0, gone: 0 });
  await resumeProgramme(house.as('anna'), { id });
  await house.db.pool.query(`UPDATE programmes SET hold_out_share = 0.1 WHERE id = $1`, [id]);
  expect(await admit()).toEqual({ entered: 0, gone: 0 });
  await house.db.pool.query(`UPDATE programmes SET hold_out_share = 0 WHERE id = $1`, [id]);
  expect(await admit()).toEqual({ entered: 1, gone: 0 });
});

test('a programme that follows its rules takes in who comes to meet them, each day and after an analysis', async () => {
  await analysed('2026-03-10', { 0: 'slipping', 1: 'active', 2: 'active', 3: 'active' });
  const entry = { kind: 'follows' as const, leave: true };
  const audience = { statuses: ['slipping' as const], entry };
  const { id } = await launched(house, { audience, holdOutShare: 0 });
  expect(await enrolled(id)).toEqual([accountId(0)]);
  await enterProgramme(house.as('anna'), { programmeId: id, accountIds: [accountId(2)] });
  expect(await admit()).toEqual({ entered: 0, gone: 0 });

  await analysed('2026-03-17', { 0: 'slipping', 1: 'slipping', 2: 'active', 3: 'active' });
  expect(await Promise.all([admit(), admit()])).toContainEqual({ entered: 1, gone: 0 });
  expect(await admit()).toEqual({ entered: 0, gone: 0 });
  const { items } = await listEnrolments(house.as('anna'), { programmeId: id });
  expect(Object.fromEntries(items.map(({ account, cause }) => [account.name, cause]))).toEqual({
    'Account 0': 'launch',
    'Account 1': 'rule',
    'Account 2': 'hand',
  });

  // Who no longer meets them leaves; whom a person let in stays.
  await analysed('2026-03-18', { 0: 'active', 1: 'slipping', 2: 'active', 3: 'active' });
  expect(await admit()).toEqual({ entered: 0, gone: 1 });
  const left = await house.db.prisma.enrolment.findMany({ where: { state: 'stopped' } });
  expect(left).toMatchObject([{ accountId: accountId(0), outcome: 'leftAudience' }]);
  const { sweep } = await listOccasions(house.as('viewer'), { programmeId: id });
  expect(sweep).toMatchObject({ entered: 0, gone: 1 });

  // A person may be written to from a day on without any analysis: the daily look finds them.
  const withdrawn = { where: { contactId: { in: [contactId(3), contactId(3, 'clerk')] } } };
  await house.db.prisma.consent.updateMany({ ...withdrawn, data: { state: 'withdrawn' } });
  await analysed('2026-03-19', { 1: 'slipping', 3: 'slipping' });
  expect(await admit()).toEqual({ entered: 0, gone: 0 });
  await house.db.prisma.consent.updateMany({ ...withdrawn, data: { state: 'granted' } });
  expect(await admit()).toEqual({ entered: 0, gone: 0 });
  house.set('2026-03-20T08:00:00Z');
  expect(await admit()).toEqual({ entered: 1, gone: 0 });
});

test('its audience is every account where it has no rule, and that is said before the launch', async () => {
  const { id, problems } = await approved(house, on('complaintClosed'));
  expect(problems).toEqual([]);
  expect(await programmeAudience(house.as('anna'), { id })).toMatchObject({ total: 6, accounts: 6 });
});

/** An analysis with these statuses; whoever is not named is active. */
async function analysed(asOf: string, statuses: Readonly<Record<number, AccountStatus>>): Promise<void> {
  const at = new Date(`${asOf}T03:00:00Z`);
  const runId = newId(at);
  await house.db.prisma.analysisRun.create({
    data: {
      id: runId,
      asOf: new Date(asOf),
      measure: 'revenue',
      parameters: {},
      model: {},
      totals: {},
      createdAt: at,
    },
  });
  await house.db.prisma.analysisSnapshot.createMany({
    data: Array.from({ length: 6 }, (_, index) => ({
      runId,
      accountId: accountId(index),
      rank: index + 1,
      revenue: 1000 - index,
      share: 1 / 6,
      cumulativeShare: (index + 1) / 6,
      abc: 'A' as const,
      xyz: 'X' as const,
      key: true,
      orders: 10,
      cancelled: 0,
      status: statuses[index] ?? 'active',
      reasons: [],
      valueAtRisk: 1000 - index,
    })),
  });
  await noteStatusChanges(house.db.pool, runId, at);
}

test('nobody enters a programme whose end has come: the reason is kept, and a later end lets them in', async () => {
  const end = '2026-03-20T08:00:00.000Z';
  const view = await launched(house, { ...on('tenderLost'), endsAt: end });
  await loseTender(0);
  house.set(end);
  expect(await admit()).toEqual({ entered: 0, gone: 0 });
  expect(await outcomes(view.id)).toEqual([[expect.any(String), 'programmeEnded']]);
  const { entered, people } = await enterProgramme(house.as('anna'), {
    programmeId: view.id,
    accountIds: [accountId(1)],
    contactIds: [contactId(1)],
  });
  expect({ entered, people }).toEqual({
    entered: 0,
    people: [{ accountId: accountId(1), contactId: null, outcome: 'programmeEnded' }],
  });
  await house.sweep();
  expect(await enrolled(view.id)).toEqual([]);
  expect(await house.db.prisma.programmeArm.count()).toBe(0);

  const later = await moveProgrammeEnd(house.as('anna'), { ...view, endsAt: '2026-05-29T08:00:00.000Z' });
  const contentHash = later.end?.proposal?.contentHash ?? '';
  await approveProgrammeEnd(house.as('ben'), { id: view.id, side: 'sales', contentHash });
  await approveProgrammeEnd(house.as('cara'), { id: view.id, side: 'marketing', contentHash });
  house.set('2026-03-21T08:00:00Z');
  expect(await admit()).toEqual({ entered: 1, gone: 0 });
  expect(await outcomes(view.id)).toEqual([[expect.any(String), 'entered']]);
});

test('a programme whose end came before its launch is not launched', async () => {
  const { id } = await approved(house, { endsAt: '2026-03-20T08:00:00.000Z' });
  house.set('2026-03-20T08:00:00Z');
  await expect(launchProgramme(house.as('anna'), { id })).rejects.toMatchObject({ reason: 'programme-over' });
});
