import { newId } from '@sleutel/db';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';
import { deliver, listen } from '../webhook/testing/listening.ts';
import { openReceiver, type Receiver } from '../webhook/testing/receiver.ts';

let house: House;
let receiver: Receiver;
beforeEach(async () => {
  [house, receiver] = await Promise.all([openHouse({ accounts: 2 }), openReceiver()]);
});
afterEach(() => Promise.all([house.close(), receiver.close()]));

test('an account that answers while its e-mail is on its way out is stopped, and that is told', async () => {
  await listen(house, receiver, ['account.stopped']);
  await launched(house, { holdOutShare: 0 });
  const batches = await house.jobs.written(house.engine);
  const at = house.engine.now();
  await house.db.prisma.signal.create({
    data: { id: newId(at), accountId: accountId(0), kind: 'reply', occurredAt: at, source: 'email' },
  });
  house.jobs.waiting.push(...batches);
  await house.jobs.run(house.engine);
  expect(await house.db.prisma.enrolment.count({ where: { outcome: 'reply' } })).toBe(1);
  await deliver(house);
  expect(receiver.received.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
    { type: 'account.stopped', data: { reason: 'reply', account: { id: accountId(0) }, contact: null } },
  ]);
});
