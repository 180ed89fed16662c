import { newId } from '@sleutel/db';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { approveProgramme, draftProgramme, launchProgramme, submitProgramme } from '../programme/index.ts';
import { changed } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 4 });
});
afterEach(() => house.close());

type Steps = ProgrammeDesign['sequence']['steps'];

/** A live programme that begins with the offer and e-mail and goes on with these steps, the first named `ask`. */
async function launchedWith(...steps: Steps): Promise<void> {
  const draft = await draftProgramme(house.as('anna'), {
    playbook: 'winBack',
    name: 'Own steps',
    holdOutShare: 0,
  });
  const opening = draft.design.sequence.steps
    .filter(({ key }) => key === 'makeOffer' || key === 'sendOpening')
    .map((step) => (step.type === 'email' ? { ...step, next: 'rest' } : step));
  const wait: Steps[number] = {
    key: 'rest',
    name: 'Until Friday',
    type: 'wait',
    until: { weekdays: [5], time: '11:00' },
    next: 'ask',
  };
  const ends = [['yes', 'wonBack'] as const, ['no', 'finished'] as const].map(
    ([key, outcome]): Steps[number] => ({ key, name: key, type: 'exit', outcome }),
  );
  const sequence = { start: 'makeOffer', steps: [...opening, wait, ...steps, ...ends] };
  const { id } = await changed(house, draft, { sequence });
  const { contentHash } = await submitProgramme(house.as('anna'), { id });
  await house.db.prisma.programmeAuthor.deleteMany();
  await approveProgramme(house.as('ben'), { id, side: 'sales', contentHash: contentHash ?? '' });
  await approveProgramme(house.as('cara'), { id, side: 'marketing', contentHash: contentHash ?? '' });
  await launchProgramme(house.as('anna'), { id });
  house.jobs.waiting = [];
  await house.sweep();
}

const ask = { key: 'ask', name: 'Ask', type: 'branch', yes: 'yes', no: 'no' } as const;

/** How each account came out, in their order. */
async function outcomes() {
  const rows = await house.db.prisma.enrolment.findMany();
  return [0, 1, 2, 3].map((index) => rows.find((row) => row.accountId === accountId(index))?.outcome);
}

test('a branch on a field goes by the account’s columns and own fields, on Friday at eleven', async () => {
  const set = (index: number, data: object) =>
    house.db.prisma.account.update({ where: { id: accountId(index) }, data });
  await set(1, { industry: 'HOTELS' });
  await set(2, { fields: { industry: 'hotels' } });
  await set(3, { industry: 'Retail', fields: { industry: 'hotels' } });
  await launchedWith({ ...ask, on: { kind: 'field', name: 'industry', values: ['Hotels'] } });
  house.set('2026-03-20T08:59:00Z');
  await house.sweep();
  expect(await outcomes()).toEqual([null, null, null, null]);
  house.set('2026-03-20T09:00:00Z');
  await house.sweep();
  expect(await outcomes()).toEqual(['finished', 'wonBack', 'wonBack', 'finished']);
});

test('a branch on a field of the person goes by their own, and by their place in the account', async () => {
  const people = house.db.prisma.contact;
  await people.update({ where: { id: contactId(1) }, data: { fields: { Diet: 'Vegan' } } });
  await people.update({ where: { id: contactId(2) }, data: { fields: { Diet: 'none', diet: 'vegan' } } });
  await house.db.prisma.account.update({ where: { id: accountId(3) }, data: { fields: { Diet: 'vegan' } } });
  await launchedWith({ ...ask, on: { kind: 'field', of: 'contact', name: 'Diet', values: ['vegan'] } });
  house.set('2026-03-20T09:00:00Z');
  await house.sweep();
  expect(await outcomes()).toEqual(['finished', 'wonBack', 'finished', 'finished']);
});

test('a branch on a field that nobody has would go one way, and keeps the programme from being submitted', async () => {
  await house.db.prisma.contact.update({ where: { id: contactId(1) }, data: { fields: { Diet: 'Vegan' } } });
  const on = (of: { of?: 'contact' }): Steps[number] => ({
    ...ask,
    on: { kind: 'field', name: 'Diet', values: [], ...of },
  });
  const problem = { code: 'fieldUnknown', at: { step: 'ask' }, values: { of: 'account', field: 'Diet' } };
  await expect(launchedWith(on({}))).rejects.toMatchObject({
    detail: { problems: expect.arrayContaining([expect.objectContaining(problem)]) },
  });
  await launchedWith(on({ of: 'contact' }));
});

test('a branch on the state of an offer goes by the person’s own code', async () => {
  await launchedWith({ ...ask, on: { kind: 'offer', offer: 'winBack', states: ['accepted', 'redeemed'] } });
  await house.db.prisma.offerCode.updateMany({
    where: { accountId: accountId(2) },
    data: { state: 'accepted' },
  });
  house.set('2026-03-20T09:00:00Z');
  await house.sweep();
  expect(await outcomes()).toEqual(['finished', 'finished', 'wonBack', 'finished']);
});

test('a branch on the state of an offer goes by the newest code, which ends with its days', async () => {
  await launchedWith({ ...ask, on: { kind: 'offer', offer: 'winBack', states: ['issued'] } });
  const { prisma } = house.db;
  await prisma.offerCode.updateMany({
    where: { accountId: accountId(1) },
    data: { validUntil: new Date('2026-03-20T08:00:00Z') },
  });
  // The code that was there goes behind one that came after it, in the table too.
  const { id, code, ...first } = await prisma.offerCode.findFirstOrThrow({
    where: { accountId: accountId(2) },
  });
  await prisma.offerCode.create({
    data: { ...first, id: newId(first.issuedAt), code: `${code}-2`, state: 'expired' },
  });
  await prisma.offerCode.update({
    where: { id },
    data: { issuedAt: new Date(first.issuedAt.getTime() + 1) },
  });
  await prisma.offerCode.update({ where: { code: `${code}-2` }, data: { code: `${code}-1` } });
  house.set('2026-03-20T09:00:00Z');
  await house.sweep();
  expect(await outcomes()).toEqual(['wonBack', 'finished', 'wonBack', 'wonBack']);
});

test('a branch on a role goes by the role in this account', async () => {
  await launchedWith({ ...ask, on: { kind: 'role', roles: ['decisionMaker'] } });
  await house.db.prisma.accountContact.updateMany({
    where: { accountId: accountId(0), role: 'decisionMaker' },
    data: { role: 'champion' },
  });
  house.set('2026-03-20T09:00:00Z');
  await house.sweep();
  expect(await outcomes()).toEqual(['finished', 'wonBack', 'wonBack', 'wonBack']);
});

test('a branch on an offer that the programme does not have is a problem', async () => {
  const on = { kind: 'offer' as const, offer: 'gone', states: ['none' as const] };
  await expect(launchedWith({ ...ask, on })).rejects.toMatchObject({ reason: 'programme-problems' });
});
