import type { MessageOutcome, OutgoingBatch, SendOutcome } from '@sleutel/mailer';
import { afterEach, expect, test, vi } from 'vitest';
import { suppress } from '../consent/index.ts';
import { claimMessages, settleMessage } from '../message/index.ts';
import { pauseProgramme, resumeProgramme } from '../programme/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, type HouseOptions, openHouse } from '../programme/testing/house.ts';
import { writeNext } from '../programme/testing/inline-jobs.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import {
  claimDueEnrolments,
  enterProgramme,
  listEnrolments,
  restartEnrolments,
  retryEnrolments,
} from './index.ts';

// What users of other trackers report most, by the names they give it. The queue itself is killed, lost and doubled in
// bench/chaos/kills.queue.test.ts, on both of its backends.

let house: House;
afterEach(() => house.close());

async function open(options: HouseOptions = {}) {
  house = await openHouse({ accounts: 4, ...options });
  return launched(house, { holdOutShare: 0 });
}

/** Who was written to how often, by Message-ID: what a recipient would count. */
function deliveries(): number[] {
  const counts = new Map<string, number>();
  for (const { headers } of house.handed.flatMap(({ messages }) => messages)) {
    const id = headers['Message-ID'] ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts.values()];
}

const once = (count: number) => Array.from({ length: count }, () => 1);
const seen = async (programmeId: string) => {
  const { items } = await listEnrolments(house.as('anna'), { programmeId });
  return { enrolments: items.map(({ id, visit }) => ({ id, visit })) };
};

test('pause and resume: nothing starts over, nothing is sent twice', async () => {
  const { id } = await open();
  await house.sweep();
  for (const day of ['19', '20', '23']) {
    await pauseProgramme(house.as('anna'), { id });
    house.set(`2026-03-${day}T08:00:00Z`);
    await house.sweep();
    await resumeProgramme(house.as('anna'), { id });
    await house.sweep();
  }
  expect(deliveries()).toEqual(once(4));
  house.set('2026-03-25T12:00:00Z');
  await house.sweep();
  expect(deliveries()).toEqual(once(8));
});

test('resume after an error: it goes on where it stood, for those only whom it met', async () => {
  const { id } = await open();
  await house.db.pool.query(`UPDATE users SET disabled_at = now() WHERE id = 'ben'`);
  await house.db.pool.query(`UPDATE accounts SET owner_id = 'dan' WHERE id <> $1`, [accountId(1)]);
  await house.sweep();
  expect(deliveries()).toEqual(once(3));
  await house.db.pool.query(`UPDATE users SET disabled_at = NULL`);
  const everybody = await seen(id);
  expect(await retryEnrolments(house.as('anna'), everybody)).toMatchObject({ done: 1 });
  await retryEnrolments(house.as('anna'), everybody);
  await house.sweep();
  expect(deliveries()).toEqual(once(4));
});

test('restart before anything left: what was written before is not sent, what follows is', async () => {
  const { id } = await open();
  const written = await house.jobs.written(house.engine);
  house.set('2026-03-18T08:05:00Z');
  expect(await restartEnrolments(house.as('anna'), await seen(id))).toMatchObject({ done: 4 });
  house.jobs.waiting.push(...written, ...written);
  await house.sweep();
  await house.sweep();
  expect(deliveries()).toEqual(once(4));
  const states = await house.db.prisma.message.groupBy({ by: ['state', 'error'], _count: true });
  expect(states.map(({ state, error, _count }) => `${_count} ${state} ${error}`).sort()).toEqual([
    '4 cancelled restarted',
    '4 sent null',
  ]);
});

test('restart in mid-send: whoever begins anew is not sent what was on its way a second time', async () => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const accepted = ({ id }: { readonly id: string }): MessageOutcome => ({
    kind: 'accepted',
    providerId: id,
  });
  const answer = async ({ messages }: OutgoingBatch): Promise<SendOutcome> => {
    await arrived;
    return { messages: messages.map(accepted), rate: null };
  };
  const { id } = await open({ answer });
  const sending = house.sweep();
  await vi.waitUntil(() => house.handed.length === 1, { timeout: 30_000 });
  house.set('2026-03-18T08:05:00Z');
  expect(await restartEnrolments(house.as('anna'), await seen(id))).toMatchObject({ done: 4 });
  arrive();
  await sending;
  await house.sweep();
  // What was on its way arrived; what follows the restart is another e-mail under another number.
  expect(deliveries()).toEqual(once(8));
  expect(await house.db.prisma.message.count({ where: { state: 'sent' } })).toBe(8);
});

test('an old schedule after a restored backup: jobs of last week find nothing to do', async () => {
  await open();
  await house.jobs.enqueue('sweep.due', {});
  const old: typeof house.jobs.waiting = [];
  while (house.jobs.waiting.length > 0) {
    const [job] = house.jobs.waiting.slice(0, 1);
    if (job) old.push(job);
    await writeNext(house.jobs, house.engine);
  }
  expect(new Set(old.map(({ name }) => name)).size).toBe(3);
  expect(deliveries()).toEqual(once(4));
  house.set('2026-03-24T08:00:00Z');
  house.jobs.waiting.push(...old, ...old);
  await house.jobs.run(house.engine);
  expect(deliveries()).toEqual(once(4));
});

test('overlapping schedulers: five sweeps at once are one', async () => {
  await open();
  const five = Array.from({ length: 5 });
  await Promise.all(five.map(() => claimDueEnrolments(house.engine, {})));
  await house.jobs.run(house.engine);
  await Promise.all(five.map(() => claimMessages(house.engine, {})));
  await Promise.all(five.map(() => house.jobs.run(house.engine)));
  expect(deliveries()).toEqual(once(4));
});

test('one poisonous recipient in a batch: the others get theirs, and only that one fails', async () => {
  const poisonous = ({ messages }: OutgoingBatch) => messages.some(({ to }) => to.includes('customer2.'));
  const answer = (batch: OutgoingBatch): SendOutcome => {
    const { messages } = batch;
    const outcome = (id: string): MessageOutcome => {
      if (!poisonous(batch)) return { kind: 'accepted', providerId: `p-${id}` };
      const refusal = { reason: 'refusedBatch', detail: 'invalid to' } as const;
      return messages.length === 1
        ? { kind: 'permanent', ...refusal }
        : { kind: 'transient', ...refusal, retryAfterMs: 0, next: 'alone', holds: 'message' };
    };
    return { messages: messages.map(({ id }) => outcome(id)), rate: null };
  };
  await open({ answer });
  await house.sweep();
  house.set('2026-03-18T08:10:00Z');
  await house.sweep();
  const states = await house.db.prisma.message.groupBy({
    by: ['state'],
    _count: true,
    orderBy: { state: 'asc' },
  });
  expect(states).toMatchObject([
    { state: 'sent', _count: 3 },
    { state: 'failed', _count: 1 },
  ]);
});

test('one person in two accounts and two programmes: one address, and no more than one person may get', async () => {
  await open();
  await house.db.prisma.accountContact.update({
    where: { accountId_contactId: { accountId: accountId(1), contactId: contactId(1) } },
    data: { leftOn: new Date('2026-01-01') },
  });
  await house.db.prisma.accountContact.create({
    data: { accountId: accountId(1), contactId: contactId(0), role: 'decisionMaker' },
  });
  const audience = { accountIds: [accountId(0), accountId(1)] };
  await launched(house, { holdOutShare: 0, audience, settings: { besideOthers: true } }, 'Second');
  await house.sweep();
  await house.sweep();
  const to = house.handed.flatMap(({ messages }) => messages.filter((each) => each.to.includes('head0@')));
  expect(to.length).toBeLessThanOrEqual(2);
  expect(deliveries()).toEqual(once(deliveries().length));
});

const suppressed = () =>
  suppress(house.db.pool, house.engine.appSecret, {
    address: 'head0@customer0.example',
    reason: 'unsubscribed',
    messageId: null,
    at: new Date('2026-03-18T08:00:00Z'),
  });
const toThem = () =>
  house.handed.flatMap(({ messages }) => messages.filter(({ to }) => to.includes('head0@customer0.example')));

test('a path that skips suppression: not even from a batch that waits to be delivered', async () => {
  await open();
  const deliver = await house.jobs.written(house.engine);
  await suppressed();
  house.jobs.waiting.push(...deliver);
  await house.sweep();
  expect(toThem()).toEqual([]);
  expect(deliveries()).toEqual(once(3));
});

test('a path that skips suppression: nor by hand, entered, restarted, tried again, resumed or sent again', async () => {
  const lost: MessageOutcome = { kind: 'unknown', reason: 'noAnswer', detail: '', retryAfterMs: null };
  const answer = ({ messages }: OutgoingBatch): SendOutcome => ({
    messages: messages.map(() => lost),
    rate: null,
  });
  const { id } = await open({ answer, transport: { idempotent: false } });
  await house.sweep();
  expect(toThem()).toHaveLength(1);
  await suppressed();
  const [doubtful] = await house.db.prisma.message.findMany({ where: { contactId: contactId(0) } });
  await settleMessage(house.as('anna'), { id: doubtful?.id ?? '', verdict: 'sendAgain' });
  await restartEnrolments(house.as('anna'), await seen(id));
  const wish = { programmeId: id, accountIds: [accountId(0)], contactIds: [contactId(0)] };
  expect((await enterProgramme(house.as('anna'), wish)).people).toMatchObject([{ outcome: 'suppressed' }]);
  await house.sweep();
  await retryEnrolments(house.as('anna'), await seen(id));
  await pauseProgramme(house.as('anna'), { id });
  await resumeProgramme(house.as('anna'), { id });
  await house.sweep();
  expect(toThem()).toHaveLength(1);
});
