import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  launchProgramme,
  type ProgrammeDue,
  pauseProgramme,
  previewLaunch,
  programmeDue,
  resumeProgramme,
} from './index.ts';
import { approved, launched } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';
import { accountId, contactId } from './testing/seed.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 20 });
});
afterEach(() => house.close());

const preview = (id: string) => previewLaunch(house.as('viewer'), { id });
const due = (id: string): Promise<ProgrammeDue> => programmeDue(house.as('viewer'), { id });
const sent = () => house.handed.flatMap(({ messages }) => messages).length;
const minutesFrom = (moment: string | null, minutes: number) =>
  new Date(Date.parse(moment ?? '') + minutes * 60_000).toISOString();

test('a launch does what was said before it: who enters, who is held out, what is given out', async () => {
  const offers = { winBack: { reservedPerCode: '100', budget: '1500' } };
  const { id } = await approved(house, { holdOutShare: 0.2, offers });
  const said = await preview(id);
  expect(said).toMatchObject({ chosen: 20, reached: 20, accounts: { treated: 16, heldOut: 4 }, people: 16 });
  // The budget pays for fifteen codes.
  expect(said.mails).toMatchObject({ people: 15, waitedFor: null, none: { offerExhausted: 1 } });
  expect(said.mails.from).toBe('2026-03-18T08:00:00.000Z');
  expect(said.offers).toEqual([{ key: 'winBack', codes: 15, reckoned: '1500', most: '1500' }]);

  const { progress } = await launchProgramme(house.as('anna'), { id });
  expect(progress.accounts).toEqual(said.accounts);
  expect(progress.enrolments.active).toBe(said.people);
  await house.sweep();
  expect(sent()).toBe(said.mails.people);
  expect(await house.db.prisma.enrolment.count({ where: { programmeId: id, state: 'held' } })).toBe(1);
  expect(await house.db.prisma.offerCode.count({ where: { offer: { programmeId: id } } })).toBe(15);
});

test('who is left out is counted by the reason, accounts and people', async () => {
  await launched(house, { audience: { accountIds: [accountId(0)] }, holdOutShare: 0 }, 'First');
  const people = (...indexes: number[]) => ({
    contactId: { in: indexes.flatMap((index) => [contactId(index), contactId(index, 'clerk')]) },
  });
  await house.db.prisma.consent.deleteMany({ where: people(1) });
  await house.db.prisma.consent.updateMany({
    where: { contactId: contactId(2) },
    data: { state: 'withdrawn' },
  });
  await house.db.prisma.contact.update({ where: { id: contactId(3) }, data: { email: null } });
  await house.db.prisma.account.update({ where: { id: accountId(4) }, data: { ownerId: null } });
  const { id } = await approved(house, { holdOutShare: 0 }, 'Second');
  expect(await preview(id)).toMatchObject({
    chosen: 20,
    reached: 17,
    people: 17,
    leftOut: { inOtherProgramme: 1, noPerson: 1, noManager: 1 },
    peopleLeftOut: { noConsent: 2, consentWithdrawn: 1, noAddress: 1 },
  });
});

test('nothing leaves before what was said, and what is said to be due leaves then', async () => {
  house.set('2026-03-20T20:00:00Z');
  const { id } = await approved(house, { holdOutShare: 0 });
  const { mails } = await preview(id);
  // A Friday night: the Monday after.
  expect(mails).toMatchObject({ people: 20, from: '2026-03-23T06:00:00.000Z', none: {} });
  await launchProgramme(house.as('anna'), { id });
  house.jobs.waiting = [];
  await house.sweep();
  const before = await due(id);
  expect(before).toMatchObject({ hours: 24, mails: 0, capped: false });
  expect(Date.parse(before.nextAt ?? '')).toBeGreaterThanOrEqual(Date.parse(mails.from ?? ''));
  house.set(minutesFrom(before.nextAt, -1));
  await house.sweep();
  expect(sent()).toBe(0);
  expect(await due(id)).toMatchObject({ mails: 20, nextAt: before.nextAt });
  house.set(before.nextAt ?? '');
  await house.sweep();
  expect(sent()).toBeGreaterThan(0);
  expect((await due(id)).mails).toBe(20 - sent());
});

test('after the first round the next is named; while it is paused none', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  await house.sweep();
  const after = await due(id);
  expect(after).toMatchObject({ mails: 0, nextAt: '2026-03-25T08:00:00.000Z' });
  await pauseProgramme(house.as('dan'), { id });
  expect(await due(id)).toMatchObject({ mails: 0, nextAt: null });
  await resumeProgramme(house.as('anna'), { id });
  house.set('2026-03-24T20:00:00Z');
  expect(await due(id)).toMatchObject({ mails: 20 });
});

test('where accounts come in by what happens to them nobody enters at the launch', async () => {
  const entry = { kind: 'occasions' as const, occasions: ['tenderLost' as const] };
  const { id } = await approved(house, { audience: { statuses: [], entry } });
  expect(await preview(id)).toMatchObject({
    reached: 20,
    accounts: { treated: 0, heldOut: 0 },
    people: 0,
    mails: { people: 0, from: null, until: null },
  });
});

test('a start that lies ahead is waited for', async () => {
  const { id } = await approved(house, { holdOutShare: 0, startsAt: '2026-04-01T09:00:00Z' });
  expect((await preview(id)).mails).toMatchObject({ people: 20, from: '2026-04-01T09:00:00.000Z' });
});
