import { afterEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';
import { claimDueEnrolments, decideEnrolments } from './index.ts';

let house: House;
afterEach(() => house.close());

test('who is left out, their account being in another’s hands, is decided with the same lease once it is free', async () => {
  let free = async () => undefined;
  house = await openHouse({
    answer: async ({ messages }) => {
      await free();
      return { messages: messages.map(({ id }) => ({ kind: 'accepted', providerId: id })), rate: null };
    },
  });
  await launched(house, { holdOutShare: 0 });
  await claimDueEnrolments(house.engine, {});
  const job = house.jobs.waiting.shift();
  if (job?.name !== 'enrolment.decide') throw new Error('nothing was claimed');
  const other = await house.db.pool.connect();
  await other.query('BEGIN');
  await other.query('SELECT FROM accounts WHERE id = $1 FOR NO KEY UPDATE', [accountId(0)]);
  free = async () => {
    free = async () => undefined;
    await other.query('COMMIT');
    other.release();
  };
  const { messages } = await decideEnrolments(house.engine, job.payload);
  expect(messages).toBe(12);
  expect(house.handed.flatMap((batch) => batch.messages)).toHaveLength(12);
  expect(house.handed.length).toBeGreaterThan(1);
});
