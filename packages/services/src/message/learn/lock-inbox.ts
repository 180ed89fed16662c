import { type Db, Prisma } from '@sleutel/db';
import { BURST_MS } from '@sleutel/domain/message';
import { AWAITS_CONTENT, CONTENT_PATIENCE_MS } from './fetch-contents.ts';
import type { InboxEvent } from './report.ts';

type Tx = Pick<Db['pool'], 'query'>;

/**
 * How long an event waits for its message to become known, in milliseconds: provider and settlement are rarely days
 * apart. What it says is kept no longer, seven days, where nobody comes to know the message.
 */
export const PARKING_MS = 7 * 86_400_000;

/**
 * Takes up to `limit` events that nobody else has hold of, the oldest first: those that are new, those whose message
 * has become known since, and those that waited long enough. Visits of our links are let lie until their burst is over.
 */
export async function lockInbox(
  tx: Tx,
  now: Date,
  { limit, canFetch }: { readonly limit: number; readonly canFetch: boolean },
): Promise<InboxEvent[]> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const { rows } = await tx.query<InboxEvent>(Prisma.sql`
    SELECT id, provider, kind, payload, content, received_at AS "receivedAt"
    FROM webhook_events w
    WHERE handled_at IS NULL
      AND (provider <> 'sleutel' OR received_at <= ${before(BURST_MS)})
      AND (NOT ${canFetch} OR received_at <= ${before(CONTENT_PATIENCE_MS)} OR NOT (${AWAITS_CONTENT}))
      AND (NOT parked OR received_at <= ${before(PARKING_MS)}
           OR EXISTS (SELECT FROM message_events e WHERE e.provider_id = w.provider_id))
    ORDER BY received_at, id
    LIMIT ${limit}
    FOR UPDATE SKIP LOCKED`);
  return rows;
}

/**
 * Those that are about no known message wait for it, in vain for so long; all others are done. Providers' events are
 * kept, but for what they said where it is of an erased person or was waited for in vain; what our own links left is
 * kept with its message.
 */
export async function closeInbox(
  tx: Tx,
  events: readonly InboxEvent[],
  { unknown, ofErased }: { readonly unknown: ReadonlySet<string>; readonly ofErased: ReadonlySet<string> },
  now: Date,
): Promise<void> {
  const oldest = now.getTime() - PARKING_MS;
  const parked = ({ id }: InboxEvent) => unknown.has(id) && !ofErased.has(id);
  const waits = (event: InboxEvent) => parked(event) && event.receivedAt.getTime() > oldest;
  await tx.query(Prisma.sql`
    UPDATE webhook_events w
    SET parked = e.parked, handled_at = CASE WHEN e.waits THEN NULL ELSE ${now}::timestamptz END
    FROM unnest(${events.map(({ id }) => id)}::text[], ${events.map(parked)}::bool[],
                ${events.map(waits)}::bool[]) AS e(id, parked, waits)
    WHERE w.id = e.id`);
  const inVain = events.filter((event) => parked(event) && !waits(event)).map(({ id }) => id);
  await forgetSaid(tx, [...ofErased, ...inVain]);
  await tx.query(Prisma.sql`
    DELETE FROM webhook_events WHERE provider = 'sleutel' AND id = ANY(${events.map(({ id }) => id)}::text[])`);
}

async function forgetSaid(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(Prisma.sql`
    UPDATE webhook_events SET payload = '{}', content = NULL WHERE id = ANY(${ids}::text[])`);
}
