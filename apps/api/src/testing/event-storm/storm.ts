import { learnFromEvents } from '@sleutel/services/message';
import {
  type Delivery,
  deliveryOf,
  openPostOffice,
  randomOf,
  shuffled,
  stormEvents,
} from '@sleutel/services/message/storm';
import { type TestApp, webhookSecret } from '../test-app.ts';

export interface StormSize {
  readonly events: number;
  /** How often each comes. */
  readonly times: number;
  readonly messages: number;
  /** In as many orders. */
  readonly seeds: number;
  /** Requests on their way at once. */
  readonly lanes: number;
}

export interface StormCounts {
  readonly posted: number;
  readonly refused: number;
  /** Forged and stale ones that were taken all the same. */
  readonly forgedTaken: number;
  /** Good ones that were refused. */
  readonly goodRefused: number;
  readonly unhandled: number;
  /** Different outcomes of the same events: one, or something depends on their order. */
  readonly outcomes: number;
}

/**
 * Posts the same events in as many orders as there are seeds, each several times, with forged and stale ones between,
 * while several learn from them at once.
 */
export async function storm(house: TestApp, size: StormSize): Promise<StormCounts> {
  const outcomes = new Set<string>();
  const counts = { posted: 0, refused: 0, forgedTaken: 0, goodRefused: 0 };
  for (let seed = 1; seed <= size.seeds; seed += 1) {
    const office = await openPostOffice(house.deps.services.db, `storm${seed}`, size.messages);
    const events = stormEvents(size.events, office.providerIds, randomOf(1));
    const deliveries = events.flatMap((event) => [
      ...Array.from({ length: size.times }, () => deliveryOf(event, 'good', webhookSecret)),
      deliveryOf(event, 'forged', webhookSecret),
      deliveryOf(event, 'stale', webhookSecret),
    ]);
    await postAll(house, shuffled(deliveries, randomOf(seed)), size.lanes, counts);
    await learnFromEvents(house.contextOf(), {});
    outcomes.add(await office.learned());
  }
  const unhandled = await house.deps.services.db.prisma.webhookEvent.count({ where: { handledAt: null } });
  return { ...counts, unhandled, outcomes: outcomes.size };
}

type Tally = { -readonly [Key in 'posted' | 'refused' | 'forgedTaken' | 'goodRefused']: number };

/** How many requests pass between two looks into the inbox. */
const EVERY = 100;

async function postAll(
  house: TestApp,
  deliveries: readonly Delivery[],
  lanes: number,
  tally: Tally,
): Promise<void> {
  const rest = deliveries.values();
  const lane = async () => {
    for (const delivery of rest) {
      await post(house, delivery, tally);
      if (tally.posted % EVERY === 0) await learnFromEvents(house.contextOf(), {});
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function post(house: TestApp, { body, headers, kind }: Delivery, tally: Tally): Promise<void> {
  const { status } = await house.request('/api/webhooks/resend', { method: 'POST', body, headers });
  tally.posted += 1;
  if (status === 401) tally.refused += 1;
  if (kind !== 'good' && status !== 401) tally.forgedTaken += 1;
  if (kind === 'good' && status !== 200) tally.goodRefused += 1;
}
