import { inTransaction } from '@sleutel/db';
import { addressOf } from '@sleutel/domain/message';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { contactId } from '../programme/testing/seed.ts';
import { type Stop, stopWriting } from './index.ts';

/** As many as one programme takes without being asked for more. */
const ACCOUNTS = 100;

let house: House;
afterEach(() => house.close());

interface Witness {
  readonly contactId: string;
  /** Whether a batch with something to this person was begun before the stop was committed. */
  readonly underWay: boolean;
}

/** Stops one person and says, from within the same transaction, whether something was on its way to them by then. */
async function stop(index: number, reason: Stop['reason']): Promise<Witness> {
  const id = contactId(index);
  return inTransaction(house.db.pool, async (tx) => {
    const at = house.engine.now();
    const whose = { contactId: id, address: `head${index}@customer${index}.example` };
    await stopWriting(tx, house.engine.appSecret, { ...whose, reason, messageId: null, evidence: {}, at });
    const { rows } = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM messages m LEFT JOIN message_batches b ON b.id = m.batch_id
       WHERE m.contact_id = $1 AND (m.state = 'sent' OR b.first_attempt_at IS NOT NULL)`,
      [id],
    );
    return { contactId: id, underWay: (rows[0]?.count ?? 0) > 0 };
  });
}

/** Stops everybody with an even number, some at a time, while others decide, claim and deliver. */
async function race(lanes: number): Promise<Witness[]> {
  const indexes = Array.from({ length: ACCOUNTS / 2 }, (_, index) => index * 2);
  const stops = Array.from({ length: lanes }, async (_, lane) => {
    const witnesses: Witness[] = [];
    for (const index of indexes.filter((each) => (each / 2) % lanes === lane)) {
      witnesses.push(await stop(index, index % 4 === 0 ? 'unsubscribed' : 'complained'));
    }
    return witnesses;
  });
  const sweeps = Array.from({ length: 3 }, () => house.sweep());
  const [witnesses] = await Promise.all([Promise.all(stops), Promise.all(sweeps)]);
  // Whatever is left must not be sent either.
  await house.sweep();
  return witnesses.flat();
}

/** How often each person was handed to the transport. */
async function handed(): Promise<ReadonlyMap<string, number>> {
  const people = await house.db.prisma.contact.findMany({ select: { id: true, email: true } });
  const idOf = new Map(people.map(({ id, email }) => [email, id]));
  const counts = new Map<string, number>();
  for (const { to } of house.handed.flatMap(({ messages }) => messages)) {
    const id = idOf.get(addressOf(to)) ?? to;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

async function expectNothingAfter(witnesses: readonly Witness[]): Promise<void> {
  const counts = await handed();
  expect(witnesses).toHaveLength(ACCOUNTS / 2);
  for (const { contactId: id, underWay } of witnesses) {
    expect(counts.get(id) ?? 0, underWay ? 'was under way' : 'was stopped before').toBe(underWay ? 1 : 0);
  }
  for (let index = 1; index < ACCOUNTS; index += 2) expect(counts.get(contactId(index))).toBe(1);
  const left = { contactId: { in: witnesses.map((each) => each.contactId) } };
  const waiting = { ...left, state: { in: ['ready' as const, 'claimed' as const] } };
  expect(await house.db.prisma.message.count({ where: waiting })).toBe(0);
}

beforeEach(async () => {
  house = await openHouse({ accounts: ACCOUNTS, transport: { maxBatch: 2 } });
  await launched(house, { holdOutShare: 0 });
});

test('nothing leaves for whoever unsubscribed or complained, however close to its batch', async () => {
  house.jobs.waiting = await house.jobs.written(house.engine);
  expect(await house.db.prisma.message.count({ where: { state: 'claimed' } })).toBe(ACCOUNTS);
  await expectNothingAfter(await race(4));
});

test('nor to the decision', async () => {
  await expectNothingAfter(await race(2));
});

test('a decision passes by whoever is just being changed, and leaves out whoever is being stopped', async () => {
  await inTransaction(house.db.pool, async (tx) => {
    const at = house.engine.now();
    const whose = { contactId: contactId(7), address: 'head7@customer7.example' };
    const why = { reason: 'unsubscribed' as const, messageId: null, evidence: {}, at };
    await stopWriting(tx, house.engine.appSecret, { ...whose, ...why });
    await tx.query('UPDATE contacts SET version = version + 1 WHERE id = $1', [contactId(8)]);
    await house.sweep();
    expect((await handed()).size).toBe(ACCOUNTS - 2);
  });
  await house.sweep();
  const counts = await handed();
  expect(counts.has(contactId(7))).toBe(false);
  expect(counts.get(contactId(8))).toBe(1);
});
