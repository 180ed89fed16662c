import { afterEach, beforeEach, expect, test } from 'vitest';
import { programmeAudience } from '../programme/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { claimDueEnrolments, decideEnrolments, listEnrolments, retryEnrolments } from './index.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

/** Claims what is due and takes the job out of the queue, as a worker would get it. */
async function claimed() {
  await claimDueEnrolments(house.engine, {});
  const job = house.jobs.waiting.shift();
  if (job?.name !== 'enrolment.decide') throw new Error('nothing was claimed');
  return job.payload;
}

const all = { holdOutShare: 0 };
const messages = () => house.db.prisma.message.findMany();
const ledger = () => house.db.prisma.ledgerEntry.findMany({ orderBy: { decidedAt: 'asc' } });

test('the same batch decided five times at once makes every move once', async () => {
  await launched(house, all);
  const batch = await claimed();
  const results = await Promise.all(Array.from({ length: 5 }, () => decideEnrolments(house.engine, batch)));
  expect(results.map((each) => each.messages).sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 12]);
  expect(await messages()).toHaveLength(12);
  expect(await ledger()).toHaveLength(12);
  expect(await house.db.prisma.offerCode.count()).toBe(12);
});

test('two claims at once share the due enrolments between them', async () => {
  await launched(house, all);
  await Promise.all([claimDueEnrolments(house.engine, {}), claimDueEnrolments(house.engine, {})]);
  const ids = house.jobs.waiting.flatMap((job) =>
    job.name === 'enrolment.decide' ? job.payload.enrolmentIds : [],
  );
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
});

test('colleagues are claimed into one batch, in whatever order they fell due', async () => {
  const { id } = await launched(house, all);
  await enrolMany(id, { accounts: 60, people: 25 });
  await claimDueEnrolments(house.engine, {});
  const batches = house.jobs.waiting.flatMap((job) =>
    job.name === 'enrolment.decide' ? [job.payload.enrolmentIds] : [],
  );
  expect(batches.map(({ length }) => length)).toEqual([1_000, 512]);
  const accountsOf = async (ids: string[]) => {
    const found = await house.db.prisma.enrolment.findMany({ where: { id: { in: ids } } });
    return new Set(found.map((each) => each.accountId));
  };
  const [first, second] = await Promise.all(batches.map(accountsOf));
  const torn = [...(first ?? [])].filter((account) => second?.has(account));
  expect(torn.length).toBeLessThanOrEqual(1);
});

/** People of new accounts, who fall due one second after the other, in no order. */
function enrolMany(programmeId: string, size: { readonly accounts: number; readonly people: number }) {
  return house.db.pool.query(
    `WITH places AS (
       INSERT INTO accounts (id, external_id, name)
       SELECT gen_random_uuid(), 'N' || n, 'New ' || n FROM generate_series(1, $2::int) n RETURNING id
     ), people AS (
       INSERT INTO contacts (id) SELECT gen_random_uuid() FROM generate_series(1, $2::int * $3::int) RETURNING id
     ), placed AS (
       SELECT p.id AS contact_id, a.id AS account_id, row_number() OVER (ORDER BY p.id) AS n
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM people) p
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM places) a ON p.n % $2::int = a.n - 1
     )
     INSERT INTO enrolments (id, programme_id, sequence_version_id, account_id, contact_id, step_key,
                             step_entered_at, due_at)
     SELECT gen_random_uuid(), e.programme_id, e.sequence_version_id, p.account_id, p.contact_id, e.step_key,
            e.step_entered_at, e.due_at - p.n * interval '1 second'
     FROM placed p CROSS JOIN (SELECT * FROM enrolments WHERE programme_id = $1 LIMIT 1) e`,
    [programmeId, size.accounts, size.people],
  );
}

test('a batch whose lease passed to another writes nothing', async () => {
  await launched(house, all);
  const lost = await claimed();
  await house.db.pool.query(`UPDATE enrolments SET lease_until = now() - interval '1 second'`);
  const taken = await claimed();
  expect(await decideEnrolments(house.engine, lost)).toEqual({ moves: 0, messages: 0 });
  expect(await decideEnrolments(house.engine, taken)).toEqual({ moves: 12, messages: 12 });
});

test('a programme that is paused between claim and decision sends nothing', async () => {
  const { id } = await launched(house, all);
  const batch = await claimed();
  await house.db.pool.query(`UPDATE programmes SET state = 'paused', version = version + 1 WHERE id = $1`, [
    id,
  ]);
  expect(await decideEnrolments(house.engine, batch)).toMatchObject({ messages: 0 });
});

test.each([
  ['an offer', `UPDATE offers SET valid_days = 90`],
  ['a text', `UPDATE templates SET hash = repeat('0', 64) WHERE current`],
  ['a step', `UPDATE sequence_versions SET steps = replace(steps::text, 'P7D', 'P8D')::jsonb`],
  ['a setting', `UPDATE programmes SET hold_out_share = 0.5`],
  ['who approved', `DELETE FROM programme_approvals WHERE side = 'sales'`],
])('what was changed past the approval is not sent, also where it was before: %s', async (_what, change) => {
  await launched(house, all);
  const later = `UPDATE enrolments SET due_at = $1 WHERE id IN (SELECT id FROM enrolments ORDER BY id LIMIT 6)`;
  await house.db.pool.query(later, ['2026-03-18T09:00:00Z']);
  await house.sweep();
  expect(await messages()).toHaveLength(6);
  await house.db.pool.query(change);
  house.set('2026-03-18T09:30:00Z');
  await house.sweep();
  expect(await messages()).toHaveLength(6);
  expect((await ledger()).slice(6).map(({ verdict, rule }) => `${verdict} ${rule}`)).toEqual(
    Array.from({ length: 6 }, () => 'held notApproved'),
  );
});

test('an offer’s budget holds under concurrency, and who goes without is held, not written to', async () => {
  await launched(house, { ...all, offers: { winBack: { maxCodes: 5 } } });
  const ids = (await house.db.prisma.enrolment.findMany()).map((each) => each.id);
  const token = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
  const halves = [ids.slice(0, 6), ids.slice(6)];
  for (const [index, half] of halves.entries()) {
    await house.db.pool.query(
      `UPDATE enrolments SET lease_token = $1, lease_until = now() + interval '1 minute' WHERE id = ANY($2)`,
      [token(index), half],
    );
  }
  await Promise.all(
    halves.map((enrolmentIds, index) =>
      decideEnrolments(house.engine, { enrolmentIds, leaseToken: token(index) }),
    ),
  );
  const offer = await house.db.prisma.offer.findFirstOrThrow();
  expect(offer.issued).toBe(5);
  expect(await house.db.prisma.offerCode.count()).toBe(5);
  expect(await messages()).toHaveLength(5);
  const held = (await ledger()).filter(({ rule }) => rule === 'offerExhausted');
  expect(held).toHaveLength(7);
});

test('an account has one code of an offer that allows one, however many of its people are written to', async () => {
  await launched(house, { ...all, audience: { maxAccounts: 1, peoplePerAccount: 2 } });
  house.set('2026-03-18T09:00:00Z');
  await house.sweep();
  expect(await house.db.prisma.offerCode.count()).toBe(1);
  expect((await ledger()).map(({ verdict }) => verdict).sort()).toEqual(['held', 'sent']);
});

test('a sign of the account stops all its people and is one task for its manager', async () => {
  await launched(house, {
    ...all,
    audience: { maxAccounts: 2, peoplePerAccount: 2 },
    offers: { winBack: { maxPerAccount: null } },
  });
  await house.db.prisma.complaint.create({
    data: {
      id: contactId(99),
      accountId: accountId(0),
      openedOn: new Date('2026-03-10'),
      summary: 'Late again',
    },
  });
  house.set('2026-03-18T09:00:00Z');
  await house.sweep();
  expect((await messages()).map((each) => each.accountId)).toEqual([accountId(1), accountId(1)]);
  const tasks = await house.db.prisma.task.findMany();
  expect(tasks.map(({ kind, assigneeId, accountId: of }) => [kind, assigneeId, of])).toEqual([
    ['stopped', 'ben', accountId(0)],
  ]);
  const { items } = await listEnrolments(house.as('viewer'), { accountId: accountId(0) });
  expect(items.map(({ state, outcome, last }) => [state, outcome, last?.rule])).toEqual([
    ['stopped', 'complaint', 'complaint'],
    ['stopped', 'complaint', 'complaint'],
  ]);
  expect(await listEnrolments(house.as('viewer'), { id: items[1]?.id })).toEqual({
    total: 1,
    items: [items[1]],
  });
});

test('an order since the launch ends it as won back at the branch', async () => {
  await launched(house, { ...all, audience: { maxAccounts: 1 } });
  await house.sweep();
  await house.db.prisma.order.create({
    data: { key: '#1', orderedOn: new Date('2026-03-20'), accountId: accountId(0), amount: '100' },
  });
  house.set('2026-03-25T08:30:00Z');
  await house.sweep();
  await house.sweep();
  const enrolment = await house.db.prisma.enrolment.findFirstOrThrow();
  expect(enrolment).toMatchObject({ state: 'finished', outcome: 'wonBack' });
  expect(await messages()).toHaveLength(1);
});

test('an e-mail at a bad hour moves to a good one, and no code is made for it before', async () => {
  const { id } = await launched(house, all);
  house.set('2026-03-20T17:30:00Z');
  await house.sweep();
  expect(await house.db.prisma.offerCode.count()).toBe(0);
  const moved = await house.db.prisma.enrolment.findMany({ where: { programmeId: id } });
  for (const { dueAt, stepKey } of moved) {
    expect(stepKey).toBe('makeOffer');
    expect(dueAt?.toISOString()).toMatch(/^2026-03-23T06:/);
  }
  expect(new Set(moved.map(({ dueAt }) => dueAt?.getTime())).size).toBeGreaterThan(1);
  house.set('2026-03-23T07:00:00Z');
  await house.sweep();
  expect(await messages()).toHaveLength(12);
});

test('one recipient that cannot be written to holds only itself, with a task that says so', async () => {
  await launched(house, all);
  await house.db.pool.query(`UPDATE users SET disabled_at = now() WHERE id = 'ben'`);
  await house.db.pool.query(`UPDATE accounts SET owner_id = 'dan' WHERE id <> $1`, [accountId(5)]);
  await house.sweep();
  expect(await messages()).toHaveLength(11);
  const held = (await ledger()).filter(({ verdict }) => verdict === 'held');
  expect(held.map((line) => [line.accountId, line.rule])).toEqual([[accountId(5), 'renderFailed']]);
  const tasks = await house.db.prisma.task.findMany();
  expect(tasks.map(({ kind, accountId: of }) => [kind, of])).toEqual([['review', accountId(5)]]);
});

test('a reminder of an offer that ran out is left out, and nobody is asked to put it right', async () => {
  await launched(house, { ...all, audience: { maxAccounts: 1 } });
  await house.sweep();
  await house.db.prisma.offerCode.updateMany({ data: { validUntil: new Date('2026-03-24T00:00:00Z') } });
  for (const day of ['24', '25', '26', '27', '30', '31']) {
    house.set(`2026-03-${day}T09:00:00Z`);
    await house.sweep();
  }
  expect(await messages()).toHaveLength(1);
  expect((await ledger()).map(({ verdict, rule, stepKey }) => [verdict, rule, stepKey])).toContainEqual([
    'skipped',
    'offerOver',
    'sendReminder',
  ]);
  expect(await house.db.prisma.enrolment.count({ where: { state: 'held' } })).toBe(0);
  expect(await house.db.prisma.task.count({ where: { kind: 'review' } })).toBe(0);
});

test('a value that the database refuses is found among many, and only it is held', async () => {
  await launched(house, all);
  await house.db.pool.query(`
    ALTER TABLE messages ADD CONSTRAINT no_seventh CHECK (recipient NOT LIKE '%customer7.%') NOT VALID`);
  await house.sweep();
  expect(await messages()).toHaveLength(11);
  const held = (await ledger()).filter(({ verdict }) => verdict === 'held');
  expect(held.map((line) => [line.accountId, line.rule])).toEqual([[accountId(7), 'decisionFailed']]);
});

test('pressure caps move what is too much, over all programmes a person is in', async () => {
  await launched(house, { ...all, audience: { maxAccounts: 1 } });
  await house.sweep();
  const [first] = await messages();
  if (!first) throw new Error('nothing was sent');
  const another = { ...first, headers: {}, id: contactId(98), createdAt: new Date('2026-03-24T08:00:00Z') };
  await house.db.prisma.message.create({
    data: { ...another, sentAt: new Date('2026-03-24T08:00:00Z'), state: 'sent' },
  });
  await house.db.prisma.message.create({
    data: { ...another, id: contactId(97), sentAt: new Date('2026-03-23T08:00:00Z'), state: 'sent' },
  });
  house.set('2026-03-25T08:30:00Z');
  await house.sweep();
  const last = (await ledger()).at(-1);
  expect(last).toMatchObject({ verdict: 'moved', rule: 'contactCap', stepKey: 'sendReminder' });
  expect(last?.nextEligibleAt?.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-03-30T08:00:00Z'));
});

test('the audience says of everybody left out why', async () => {
  await house.db.prisma.consent.update({
    where: { contactId_topic: { contactId: contactId(0), topic: 'marketing' } },
    data: { state: 'withdrawn' },
  });
  await house.db.pool.query('UPDATE accounts SET owner_id = NULL WHERE id = $1', [accountId(1)]);
  const { id } = await launched(house, {
    ...all,
    audience: { maxAccounts: 2 },
    targetRoles: ['decisionMaker', 'user'],
  });
  const { items } = await programmeAudience(house.as('viewer'), { id });
  expect(
    items.map(({ leftOut, people, peopleLeftOut }) => [leftOut, people.length, peopleLeftOut[0]?.reason]),
  ).toEqual([
    [null, 1, 'consentWithdrawn'],
    ['noManager', 0, 'beyondPerAccount'],
  ]);
});

test('a task is due so many days later by the calendar, also where one of these has 23 hours', async () => {
  await house.db.pool.query(`UPDATE company SET time_zone = 'Europe/London'`);
  await launched(house, all);
  await house.db.pool.query(`UPDATE enrolments SET step_key = 'phone'`);
  // Half past eleven in the night before the clocks are put forward; it is due in three days.
  house.set('2026-03-28T23:30:00Z');
  await house.sweep();
  const due = await house.db.prisma.task.findMany({ where: { kind: 'followUp' }, distinct: ['dueOn'] });
  expect(due.map(({ dueOn }) => dueOn)).toEqual([new Date('2026-03-31')]);
});

test('whoever has to wait for a person a second time is another task', async () => {
  const { id } = await launched(house, all);
  const nobody = (disabled: boolean) =>
    house.db.pool.query(`UPDATE users SET disabled_at = CASE WHEN $1 THEN now() END WHERE id = 'ben'`, [
      disabled,
    ]);
  await nobody(true);
  await house.sweep();
  const tasks = () => house.db.prisma.task.count({ where: { kind: 'review' } });
  expect(await tasks()).toBe(12);
  await house.db.pool.query(`UPDATE tasks SET done_at = now()`);
  await nobody(false);
  const { items } = await listEnrolments(house.as('anna'), { programmeId: id });
  await retryEnrolments(house.as('anna'), {
    enrolments: items.map(({ id: each, visit }) => ({ id: each, visit })),
  });
  await house.sweep();
  expect(await messages()).toHaveLength(12);
  await nobody(true);
  house.set('2026-03-25T10:00:00Z');
  await house.sweep();
  expect((await listEnrolments(house.as('anna'), { programmeId: id, state: 'held' })).total).toBe(12);
  expect(await tasks()).toBe(24);
});
