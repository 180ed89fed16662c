import { afterEach, beforeEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import {
  enrolmentLedger,
  enterProgramme,
  leaveProgramme,
  listEnrolments,
  restartEnrolments,
  retryEnrolments,
  skipEnrolments,
} from './index.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 3 });
});
afterEach(() => house.close());

const only = (...indexes: number[]) => ({
  audience: { accountIds: indexes.map(accountId) },
  holdOutShare: 0,
});
const sent = () => house.handed.flatMap(({ messages }) => messages.map(({ to }) => to));
const rules = async () =>
  (await house.db.prisma.ledgerEntry.findMany({ orderBy: { id: 'asc' } })).map(({ rule }) => rule);

/** Without the manager nobody writes to the accounts, and their people are held. */
async function disableManager(disabled: boolean): Promise<void> {
  await house.db.pool.query(`UPDATE users SET disabled_at = CASE WHEN $1 THEN now() END WHERE id = 'ben'`, [
    disabled,
  ]);
}

/** As a list shows them: what a person then acts on. */
async function seen(programmeId: string) {
  const { items } = await listEnrolments(house.as('anna'), { programmeId });
  return { enrolments: items.map(({ id, visit }) => ({ id, visit })) };
}

test('people of other accounts enter a programme that runs, once, with whoever may not be written to left out', async () => {
  const { id } = await launched(house, only(0));
  await house.db.pool.query(`UPDATE consents SET state = 'withdrawn' WHERE contact_id = $1`, [contactId(2)]);
  const wish = { programmeId: id, accountIds: [accountId(0), accountId(1), accountId(2)] };
  const first = await enterProgramme(house.as('anna'), wish);
  const outcomes = Object.fromEntries(first.people.map(({ accountId: at, outcome }) => [at, outcome]));
  expect(outcomes).toEqual({
    [accountId(0)]: 'alreadyIn',
    [accountId(1)]: 'entered',
    [accountId(2)]: 'entered',
  });
  expect(first.people.find((each) => each.accountId === accountId(2))?.contactId).toBe(contactId(2, 'clerk'));
  expect(await enterProgramme(house.as('anna'), wish)).toMatchObject({ entered: 0 });
  await house.sweep();
  expect(sent()).toHaveLength(3);
  expect(await house.db.prisma.programmeArm.count()).toBe(3);
  expect(await house.db.prisma.auditEntry.count({ where: { verb: 'enrolment.enter' } })).toBe(2);
  const clerk = { programmeId: id, accountIds: [accountId(1)], contactIds: [contactId(1, 'clerk')] };
  expect((await enterProgramme(house.as('dan'), clerk)).people).toMatchObject([{ outcome: 'entered' }]);
  await expect(enterProgramme(house.as('viewer'), clerk)).rejects.toMatchObject({ code: 'forbidden' });
});

test('who left and comes back gets what is new, and nothing that was written before', async () => {
  const { id } = await launched(house, { ...only(0), settings: { reentry: { kind: 'onOccurrence' } } });
  const waiting = await house.jobs.written(house.engine);
  house.set('2026-03-18T08:01:00Z');
  const leave = { programmeId: id, accountIds: [accountId(0)], reason: 'asked by phone' };
  expect(await leaveProgramme(house.as('ben'), leave)).toEqual({ left: 1 });
  expect(await leaveProgramme(house.as('ben'), leave)).toEqual({ left: 0 });
  await house.sweep();
  expect(sent()).toEqual([]);
  expect(await house.db.prisma.offerCode.findMany()).toMatchObject([{ state: 'released' }]);
  house.set('2026-03-18T08:02:00Z');
  const back = { programmeId: id, accountIds: [accountId(0)] };
  const outcome = async (occurrence?: string) =>
    (await enterProgramme(house.as('anna'), { ...back, ...(occurrence ? { occurrence } : {}) })).people.map(
      (each) => each.outcome,
    );
  expect(await outcome()).toEqual(['occurrenceMissing']);
  expect(await outcome('tender 7')).toEqual(['reentered']);
  expect(await outcome('tender 7')).toEqual(['occurrenceSeen']);
  house.set('2026-03-18T08:03:00Z');
  house.jobs.waiting.push(...waiting);
  await house.sweep();
  expect(sent()).toHaveLength(1);
  expect(await house.db.prisma.message.groupBy({ by: ['state'], _count: true })).toHaveLength(2);
  expect(await rules()).toEqual(['due', 'leftByHand', 'reentered', 'due']);
  const [enrolment] = (await seen(id)).enrolments;
  const history = await enrolmentLedger(house.as('viewer'), { id: enrolment?.id ?? '' });
  expect(history).toMatchObject([
    { rule: 'due', by: null },
    { rule: 'reentered', by: 'anna', inputs: { occurrence: 'tender 7' } },
    { rule: 'leftByHand', by: 'ben', inputs: { reason: 'asked by phone' } },
    { rule: 'due', verdict: 'sent' },
  ]);
  expect(await house.db.prisma.enrolment.findFirst()).toMatchObject({ entries: 2, state: 'active' });
});

test('what waits for a person is tried again once it is put right, and a wish sent twice is done once', async () => {
  const { id } = await launched(house, only(0, 1));
  await disableManager(true);
  await house.sweep();
  expect(await house.db.prisma.enrolment.count({ where: { state: 'held' } })).toBe(2);
  const before = await seen(id);
  await disableManager(false);
  expect(await retryEnrolments(house.as('anna'), before)).toMatchObject({ done: 2, left: [] });
  const again = await retryEnrolments(house.as('anna'), before);
  expect(again).toMatchObject({ done: 0, left: [{ reason: 'moved' }, { reason: 'moved' }] });
  await house.sweep();
  expect(sent()).toHaveLength(2);
});

test('a step that cannot be done is skipped, and the next comes in its time; restarted, all begins anew', async () => {
  const { id } = await launched(house, only(0));
  await house.sweep();
  await disableManager(true);
  house.set('2026-03-25T08:05:00Z');
  await house.sweep();
  house.set('2026-03-25T08:10:00Z');
  expect(await skipEnrolments(house.as('anna'), await seen(id))).toMatchObject({ done: 1 });
  const standing = () => house.db.prisma.enrolment.findFirst();
  expect(await standing()).toMatchObject({ state: 'active', stepKey: 'waitAgain' });
  await disableManager(false);
  house.set('2026-03-25T08:15:00Z');
  expect(await restartEnrolments(house.as('anna'), await seen(id))).toMatchObject({ done: 1 });
  house.set('2026-03-25T08:20:00Z');
  await house.sweep();
  expect(sent()).toHaveLength(2);
  expect(await standing()).toMatchObject({ stepKey: 'waitForOrder', entries: 2 });
  expect(await rules()).toEqual(['due', 'renderFailed', 'skippedByHand', 'restarted', 'due']);
  expect(await house.db.prisma.offerCode.count()).toBe(1);
});

test('once the end has come nobody begins anew, is tried again or taken past a step', async () => {
  const { id } = await launched(house, { ...only(0, 1), endsAt: '2026-03-30T08:00:00.000Z' });
  await disableManager(true);
  await house.sweep();
  await disableManager(false);
  house.set('2026-03-30T08:00:01Z');
  const people = await seen(id);
  for (const wish of [restartEnrolments, retryEnrolments, skipEnrolments]) {
    expect(await wish(house.as('anna'), people)).toEqual({
      done: 0,
      left: people.enrolments.map((each) => ({ id: each.id, reason: 'programmeOver' })),
    });
  }
  expect(sent()).toEqual([]);
});

test('somebody in a programme is found by a part of their name, of their address or of their account', async () => {
  const { id: programmeId } = await launched(house, only(0, 1, 2));
  const found = async (search: string) => {
    const { total, items } = await listEnrolments(house.as('viewer'), { programmeId, search });
    expect(total).toBe(items.length);
    return items.map(({ contact }) => contact.id).sort();
  };
  expect(await found('hanna1')).toEqual([contactId(1)]);
  expect(await found('HEAD2@')).toEqual([contactId(2)]);
  expect(await found('ccount 0')).toEqual([contactId(0)]);
  expect(await found('%')).toEqual([]);
  expect(await found('')).toHaveLength(3);
});
