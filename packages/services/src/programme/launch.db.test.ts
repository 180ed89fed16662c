import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  draftProgramme,
  finishProgramme,
  launchProgramme,
  pauseProgramme,
  programmeAudience,
  resumeProgramme,
} from './index.ts';
import { approved, launched, submitted } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';
import { accountId, contactId } from './testing/seed.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 20 });
});
afterEach(() => house.close());

test('a launch holds out its share in every stratum, enrols the others, and freezes the sequence', async () => {
  const { id, progress, state, moves } = await launched(house, { holdOutShare: 0.2 });
  expect({ state, moves }).toEqual({ state: 'live', moves: ['pause', 'finish'] });
  expect(progress.accounts).toEqual({ treated: 16, heldOut: 4 });
  expect(progress.enrolments).toEqual({ active: 16, held: 0, stopped: 0, finished: 0 });
  const arms = await house.db.prisma.programmeArm.groupBy({
    by: ['stratum', 'arm'],
    _count: true,
    where: { programmeId: id },
  });
  expect(arms.filter(({ arm }) => arm === 'heldOut').map(({ stratum, _count }) => [stratum, _count])).toEqual(
    expect.arrayContaining([
      ['AX', 2],
      ['AY', 2],
    ]),
  );
  const version = await house.db.prisma.sequenceVersion.findFirst({ where: { programmeId: id } });
  expect(version?.frozenAt).not.toBeNull();
});

test('only what both sides approved is launched, and once', async () => {
  const { id } = await submitted(house);
  await expect(launchProgramme(house.as('anna'), { id })).rejects.toMatchObject({
    reason: 'programme-state',
  });
  const ready = await approved(house, {}, 'Winter');
  const twice = await Promise.allSettled([
    launchProgramme(house.as('anna'), { id: ready.id }),
    launchProgramme(house.as('anna'), { id: ready.id }),
  ]);
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await house.db.prisma.enrolment.count({ where: { programmeId: ready.id } })).toBe(18);
});

test('who may not be written to at the launch is not enrolled; the next in line is', async () => {
  const left = { accountId_contactId: { accountId: accountId(0), contactId: contactId(0) } };
  await house.db.prisma.accountContact.update({ where: left, data: { leftOn: new Date('2026-01-02') } });
  await house.db.prisma.consent.deleteMany({ where: { contactId: contactId(1) } });
  await house.db.prisma.contact.update({ where: { id: contactId(2) }, data: { email: null } });
  const { id } = await launched(house, { audience: { maxAccounts: 3 }, holdOutShare: 0 });
  const enrolled = await house.db.prisma.enrolment.findMany({ where: { programmeId: id } });
  expect(enrolled.map((each) => each.contactId).sort()).toEqual(
    [contactId(0, 'clerk'), contactId(1, 'clerk'), contactId(2, 'clerk')].sort(),
  );
});

test('colleagues of one account are not due at the same minute', async () => {
  const { id } = await launched(house, {
    audience: { maxAccounts: 1, peoplePerAccount: 2 },
    holdOutShare: 0,
  });
  const due = await house.db.prisma.enrolment.findMany({
    where: { programmeId: id },
    orderBy: { dueAt: 'asc' },
  });
  expect(due.map(({ dueAt }) => dueAt?.toISOString())).toEqual([
    '2026-03-18T08:00:00.000Z',
    '2026-03-18T08:20:00.000Z',
  ]);
});

test('an account that is under way is left out of another programme', async () => {
  await launched(house, { audience: { maxAccounts: 19 }, holdOutShare: 0 });
  const { id } = await draftProgramme(house.as('anna'), { playbook: 'winBack', name: 'Winter' });
  const audience = await programmeAudience(house.as('anna'), { id });
  expect(audience.accounts).toBe(1);
  expect(new Set(audience.items.map(({ leftOut }) => leftOut))).toEqual(new Set(['inOtherProgramme', null]));
});

test('a paused programme sends nothing, and what it missed comes due one after the other', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  await pauseProgramme(house.as('dan'), { id });
  house.set('2026-03-25T08:00:00Z');
  await house.sweep();
  expect(house.handed).toEqual([]);
  await resumeProgramme(house.as('anna'), { id });
  await house.sweep();
  expect(house.handed.flatMap(({ messages }) => messages)).toHaveLength(1);
  house.set('2026-03-25T08:30:00Z');
  await house.sweep();
  const half = house.handed.flatMap(({ messages }) => messages).length;
  house.set('2026-03-25T09:35:00Z');
  await house.sweep();
  const messages = house.handed.flatMap((batch) => batch.messages);
  expect([half, messages.length]).toEqual([7, 20]);
  expect(new Set(messages.map(({ to }) => to)).size).toBe(20);
  const moved = await house.db.prisma.ledgerEntry.count({ where: { programmeId: id, rule: 'resumed' } });
  expect(moved).toBe(20);
});

test('pausing and resuming again sends nothing twice', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  await house.sweep();
  await pauseProgramme(house.as('dan'), { id });
  await resumeProgramme(house.as('anna'), { id });
  await house.sweep();
  expect(house.handed.flatMap(({ messages }) => messages)).toHaveLength(20);
});

test('a finished programme stops everybody for good', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  const view = await finishProgramme(house.as('anna'), { id });
  expect(view.progress.enrolments).toMatchObject({ active: 0, stopped: 20 });
  await house.sweep();
  expect(house.handed).toEqual([]);
  await expect(resumeProgramme(house.as('anna'), { id })).rejects.toMatchObject({
    reason: 'programme-state',
  });
});
