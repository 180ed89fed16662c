import { inTransaction } from '@sleutel/db';
import { defaultSettings } from '@sleutel/domain/company';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { updateCompany } from '../company/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { waitingForLocks } from '../programme/testing/waiting.ts';
import { claimDueEnrolments, decideEnrolments } from './index.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 4 });
});
afterEach(() => house.close());

const BOTH = {
  holdOutShare: 0,
  audience: { peoplePerAccount: 2 },
  offers: { winBack: { maxPerAccount: null } },
};

async function cap(caps: Partial<(typeof defaultSettings)['sending']['caps']>) {
  const all = {
    contact: { messages: 10, days: 7 },
    account: { messages: 10, days: 7 },
    roles: {},
    ...caps,
  };
  await updateCompany(house.as('admin'), {
    settings: { sending: { ...defaultSettings.sending, caps: all } },
  });
}

/** Those of the people whose ids these are, due and claimed in a batch of their own. */
async function claimed(ids: readonly string[]) {
  await house.db.pool.query('UPDATE enrolments SET due_at = $1 WHERE contact_id = ANY($2)', [
    house.engine.now(),
    ids,
  ]);
  await claimDueEnrolments(house.engine, {});
  const job = house.jobs.waiting.shift();
  if (job?.name !== 'enrolment.decide') throw new Error('nothing was claimed');
  return job.payload;
}

/** Decides both while nothing can be written yet: each that asks the guards asks them before the other has written. */
async function atTheSameMoment(jobs: readonly Parameters<typeof decideEnrolments>[1][]) {
  let done = 0;
  const works = await inTransaction(house.db.pool, async (tx) => {
    await tx.query('LOCK TABLE messages IN SHARE MODE');
    const started = jobs.map((job) =>
      decideEnrolments(house.engine, job).finally(() => {
        done += 1;
      }),
    );
    const settled = async () => (await waitingForLocks(house.db)) + done;
    await expect.poll(settled, { timeout: 30_000 }).toBe(jobs.length);
    return { started };
  });
  return Promise.all(works.started);
}

const accounts = [0, 1, 2, 3];
const heads = accounts.map((index) => contactId(index, 'head'));
const clerks = accounts.map((index) => contactId(index, 'clerk'));

test('colleagues who are decided at the same moment count for each other', async () => {
  await cap({ account: { messages: 1, days: 7 } });
  await launched(house, BOTH);
  await house.db.pool.query(`UPDATE enrolments SET due_at = '2026-03-20T08:00:00Z'`);
  const ends = await atTheSameMoment([await claimed(heads), await claimed(clerks)]);
  expect(ends.reduce((sum, { messages }) => sum + messages, 0)).toBe(4);
  await house.sweep();
  const sent = await house.db.prisma.message.findMany({ where: { state: 'sent' } });
  expect(sent.map((message) => message.accountId).sort()).toEqual(
    accounts.map((index) => accountId(index)).sort(),
  );
  expect(await house.db.prisma.ledgerEntry.count({ where: { rule: 'accountCap' } })).toBe(4);
});

test('so do e-mails to one person about several accounts', async () => {
  await cap({ contact: { messages: 1, days: 7 } });
  await launched(house, { holdOutShare: 0 });
  const [person = '', other = ''] = heads;
  await house.db.prisma.accountContact.create({ data: { accountId: accountId(1), contactId: person } });
  await house.db.pool.query(`UPDATE enrolments SET due_at = '2026-03-20T08:00:00Z'`);
  const first = await claimed([person]);
  await house.db.pool.query('UPDATE enrolments SET contact_id = $1 WHERE contact_id = $2', [person, other]);
  const second = await claimed([person]);
  const ends = await atTheSameMoment([first, second]);
  expect(ends.reduce((sum, { messages }) => sum + messages, 0)).toBe(1);
  await house.sweep();
  expect(await house.db.prisma.message.count({ where: { state: 'sent' } })).toBe(1);
});
