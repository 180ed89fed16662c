import { derivedId } from '@sleutel/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFieldChanges } from '../field-change/index.ts';
import { seedOffer } from '../offer/testing/offers.ts';
import { updatePlan } from '../plan/index.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { addTask, completeTask, listTasks } from '../task/index.ts';
import {
  addMeeting,
  cancelMeeting,
  correctMeetingNotes,
  getMeeting,
  holdMeeting,
  listMeetings,
  meetingBrief,
  updateMeeting,
} from './index.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ accounts: 4 });
});
afterAll(() => house.close());

const id = (name: string) => derivedId(new Date(0), name);
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const plan = {
  startsAt: '2026-03-20T10:00:00+02:00',
  endsAt: '2026-03-20T11:00:00+02:00',
  place: 'Their kitchen',
  purpose: 'Spring range',
};

describe('planning a meeting', () => {
  test('whoever plans it takes part, and two who change it at once are told', async () => {
    const meeting = await addMeeting(house.as('ben'), {
      ...plan,
      accountId: accountId(0),
      contactIds: [contactId(0)],
    });
    expect(meeting).toMatchObject({
      state: 'planned',
      startsAt: '2026-03-20T08:00:00.000Z',
      members: [{ id: 'ben' }],
      contacts: [{ name: 'Hanna0 Person 0' }],
    });
    const change = { ...plan, id: meeting.id, version: meeting.version, userIds: ['ben', 'anna'] };
    const moved = await updateMeeting(house.as('anna'), { ...change, purpose: 'Summer range' });
    expect(moved).toMatchObject({
      purpose: 'Summer range',
      members: [{ id: 'anna' }, { id: 'ben' }],
      contacts: [],
    });
    await expect(updateMeeting(house.as('ben'), change)).rejects.toMatchObject({ reason: 'meeting-changed' });
    expect((await listMeetings(house.as('viewer'), { userId: 'anna' })).items).toMatchObject([
      { id: meeting.id },
    ]);
  });

  test('nobody from another account takes part, and it ends after it starts', async () => {
    const add = (over: object) => addMeeting(house.as('ben'), { ...plan, accountId: accountId(0), ...over });
    await expect(add({ contactIds: [contactId(1)] })).rejects.toMatchObject({ reason: 'meeting-stranger' });
    await expect(add({ endsAt: plan.startsAt })).rejects.toMatchObject({ reason: 'meeting-untimely' });
    await expect(addMeeting(house.as('viewer'), { ...plan, accountId: accountId(0) })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('what is called off stays so', async () => {
    const { id: meeting, version } = await addMeeting(house.as('ben'), { ...plan, accountId: accountId(1) });
    const cancelled = await cancelMeeting(house.as('ben'), { id: meeting, version });
    expect(cancelled.state).toBe('cancelled');
    await expect(
      holdMeeting(house.as('ben'), { id: meeting, version: cancelled.version, notes: 'Nobody came.' }),
    ).rejects.toMatchObject({ reason: 'meeting-cancelled' });
  });
});

test('a meeting that was held is a talk with its people, and what was promised is promised', async () => {
  const { id: meeting, version } = await addMeeting(house.as('ben'), {
    ...plan,
    accountId: accountId(2),
    contactIds: [contactId(2)],
  });
  const held = {
    id: meeting,
    version,
    notes: 'They want a lighter bowl.',
    promises: [{ summary: 'Samples', dueOn: '2026-03-27' }],
    tasks: [
      { title: 'Ask the pottery', dueOn: '2026-03-24', assigneeId: 'anna' },
      { title: 'Think of a price' },
    ],
  };
  await expect(holdMeeting(house.as('ben'), held)).rejects.toMatchObject({ reason: 'meeting-not-yet' });
  house.set('2026-03-20T12:00:00Z');
  const early = { ...held, promises: [{ summary: 'Samples', dueOn: '2026-01-27' }] };
  await expect(holdMeeting(house.as('ben'), early)).rejects.toMatchObject({
    reason: 'promise-due-before-made',
  });
  const stranger = { ...held, tasks: [{ title: 'Ask the pottery', assigneeId: 'nobody' }] };
  await expect(holdMeeting(house.as('ben'), stranger)).rejects.toMatchObject({ reason: 'task-nobody' });
  expect(await holdMeeting(house.as('ben'), held)).toMatchObject({
    state: 'held',
    notes: held.notes,
    promises: held.promises,
    tasks: [
      { title: { en: 'Ask the pottery' }, assignee: 'anna', dueOn: '2026-03-24', done: false },
      { title: { en: 'Think of a price' }, assignee: 'ben', dueOn: null, done: false },
    ],
  });
  expect(
    (await listTasks(house.as('anna'), { accountId: accountId(2), assigneeId: 'anna' })).items,
  ).toMatchObject([{ title: { en: 'Ask the pottery' } }]);
  const { prisma } = house.db;
  expect(await prisma.interaction.findMany({ where: { accountId: accountId(2) } })).toMatchObject([
    { kind: 'meeting', contactIds: [contactId(2)], summary: 'Spring range\n\nThey want a lighter bowl.' },
  ]);
  const standing = await prisma.accountContact.findFirstOrThrow({ where: { contactId: contactId(2) } });
  expect(standing.lastTouchedAt?.toISOString()).toBe('2026-03-20T08:00:00.000Z');
  expect(await prisma.accountPromise.findMany({ where: { accountId: accountId(2) } })).toMatchObject([
    { byUserId: 'ben', summary: 'Samples', madeOn: day('2026-03-20'), meetingId: meeting },
  ]);
});

describe('correcting what was noted of a meeting', () => {
  const notes = 'They want a lighter bowl.';

  async function held() {
    house.set('2026-03-18T08:00:00Z');
    const { id: meeting, version } = await addMeeting(house.as('ben'), { ...plan, accountId: accountId(1) });
    house.set('2026-03-20T12:00:00Z');
    return holdMeeting(house.as('ben'), { id: meeting, version, notes });
  }

  const talkOfMeeting = async (meeting: string) => {
    const { interactionId } = await house.db.prisma.meeting.findUniqueOrThrow({ where: { id: meeting } });
    return house.db.prisma.interaction.findUniqueOrThrow({ where: { id: interactionId ?? '' } });
  };

  test('the talk on the time line says the same, and the history who changed it from what', async () => {
    const { id: meeting, version } = await held();
    const corrected = await correctMeetingNotes(house.as('anna'), {
      id: meeting,
      version,
      notes: 'A heavier bowl.',
    });
    expect(corrected).toMatchObject({ state: 'held', notes: 'A heavier bowl.', version: version + 1 });
    const talk = await talkOfMeeting(meeting);
    expect(talk.summary).toBe('Spring range\n\nA heavier bowl.');
    const { items } = await listFieldChanges(house.as('viewer'), {
      entity: 'interaction',
      entityId: talk.id,
    });
    expect(items).toMatchObject([
      { field: 'summary', before: `Spring range\n\n${notes}`, after: talk.summary },
    ]);
    expect(
      await house.db.prisma.auditEntry.findMany({
        where: { verb: 'meeting.correctNotes', entityId: meeting },
      }),
    ).toMatchObject([{ actor: 'anna' }]);
  });

  test('whoever was slower is told, and a talk that was worded by hand stays', async () => {
    const { id: meeting, version } = await held();
    const correct = (on: number, text: string) =>
      correctMeetingNotes(house.as('ben'), { id: meeting, version: on, notes: text });
    await house.db.prisma.interaction.update({
      where: { id: (await talkOfMeeting(meeting)).id },
      data: { summary: 'By hand', version: { increment: 1 } },
    });
    await correct(version, 'A heavier bowl.');
    expect((await talkOfMeeting(meeting)).summary).toBe('By hand');
    await expect(correct(version, 'No bowl.')).rejects.toMatchObject({ reason: 'meeting-changed' });
  });

  test('what was not held has no notes, and a viewer corrects none', async () => {
    house.set('2026-03-18T08:00:00Z');
    const { id: meeting, version } = await addMeeting(house.as('ben'), { ...plan, accountId: accountId(1) });
    const correction = { id: meeting, version, notes: 'None' };
    await expect(correctMeetingNotes(house.as('ben'), correction)).rejects.toMatchObject({
      reason: 'meeting-planned',
    });
    await expect(correctMeetingNotes(house.as('viewer'), correction)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

test('the brief says what changed, what is open and what to bring', async () => {
  house.set('2026-03-18T08:00:00Z');
  const account = accountId(3);
  const { prisma } = house.db;
  await prisma.interaction.create({
    data: {
      id: id('talk'),
      accountId: account,
      kind: 'meeting',
      happenedAt: day('2026-02-10'),
      summary: 'Talk',
    },
  });
  await prisma.complaint.createMany({
    data: [
      { id: id('open'), accountId: account, openedOn: day('2026-03-01'), summary: 'Chipped plates' },
      {
        id: id('closed'),
        accountId: account,
        openedOn: day('2026-03-01'),
        closedOn: day('2026-03-02'),
        summary: 'Invoice',
      },
    ],
  });
  await prisma.accountPromise.create({
    data: {
      id: id('promise'),
      accountId: account,
      summary: 'Prices',
      madeOn: day('2026-03-01'),
      dueOn: day('2026-03-10'),
    },
  });
  await prisma.delivery.createMany({
    data: [
      { id: id('before'), accountId: account, promisedOn: day('2026-01-05'), deliveredOn: day('2026-01-09') },
      { id: id('late'), accountId: account, promisedOn: day('2026-03-05'), deliveredOn: day('2026-03-09') },
    ],
  });
  await prisma.contact.update({ where: { id: contactId(3) }, data: { phone: '+27 21 555 0101' } });
  await addTask(house.as('ben'), {
    accountId: account,
    title: 'Send the sheet',
    assigneeId: 'anna',
    dueOn: '2026-03-16',
  });
  const done = await addTask(house.as('ben'), { accountId: account, title: 'Done already' });
  await completeTask(house.as('ben'), { id: done.id });
  const goal = { id: id('goal'), text: 'Grow', unit: 'ZAR', start: '0', target: '10', dueOn: '2026-04-01' };
  await updatePlan(house.as('ben'), { accountId: account, version: 0, change: { goals: [goal] } });
  const { id: meeting } = await addMeeting(house.as('ben'), {
    ...plan,
    accountId: account,
    contactIds: [contactId(3)],
  });
  const brief = await meetingBrief(house.as('viewer'), { id: meeting });
  expect(brief).toMatchObject({
    since: '2026-02-10',
    standing: { status: 'lost', before: null, orders: { count: 0 } },
    complaints: [{ summary: 'Chipped plates' }],
    tasks: [{ title: { en: 'Send the sheet' }, assignee: 'anna', dueOn: '2026-03-16' }],
    lateDeliveries: [{ promisedOn: '2026-03-05' }],
    goals: [{ text: 'Grow', progress: null }],
  });
  expect(brief.people[0]).toMatchObject({
    name: 'Hanna3 Person 3',
    phone: '+27 21 555 0101',
    invited: true,
  });
  expect(brief.events.every(({ on }) => on >= '2026-02-10')).toBe(true);
  expect(brief.proposals.map(({ kind }) => kind)).toEqual([
    'complaint',
    'promiseOverdue',
    'deliveriesLate',
    'goalBehind',
    'roleMissing',
    'roleMissing',
  ]);
  expect(await getMeeting(house.as('viewer'), { id: meeting })).toEqual(brief.meeting);
});

test('in the brief money is the account’s and an offer’s its own, whatever the plan’s budget is in, and only who comes is invited', async () => {
  house.set('2026-03-18T08:00:00Z');
  const account = accountId(2);
  await house.db.prisma.account.update({ where: { id: account }, data: { currency: 'USD' } });
  const budget = { amount: '1000', currency: 'EUR', from: null, until: null };
  await updatePlan(house.as('ben'), { accountId: account, version: 0, change: { budget } });
  const planned = (contact: string) =>
    addMeeting(house.as('ben'), { ...plan, accountId: account, contactIds: [contact] });
  const { id: first, version } = await planned(contactId(2));
  await cancelMeeting(house.as('ben'), { id: first, version });
  const { id: second } = await planned(contactId(2, 'clerk'));
  await seedOffer(house.db, { accountId: account, contactId: contactId(2) }, 1);
  const brief = await meetingBrief(house.as('viewer'), { id: second });
  expect(brief.currency).toBe('USD');
  expect(brief.offers).toMatchObject([{ currency: 'ZAR' }]);
  expect(brief.people.filter(({ invited }) => invited).map((each) => each.id)).toEqual([
    contactId(2, 'clerk'),
  ]);
});
