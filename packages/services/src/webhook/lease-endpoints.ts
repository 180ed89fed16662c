import { randomUUID } from 'node:crypto';
import { type Db, Prisma } from '@sleutel/db';

type Pool = Db['pool'];

/** An endpoint in the hands of one worker. */
export interface LeasedEndpoint {
  readonly id: string;
  readonly url: string;
  readonly secretKey: string;
  /** Signs as well while the receiver changes over. */
  readonly formerKey: string | null;
  readonly leaseToken: string;
}

/** Longer than telling one load takes where every answer comes at the last moment. */
const LEASE = '2 minutes';

/**
 * Takes the endpoints that something is due for and that nobody else is telling anything, so that one that is slow keeps
 * one worker waiting and no more.
 */
export async function leaseEndpoints(pool: Pool, now: Date): Promise<LeasedEndpoint[]> {
  const token = randomUUID();
  const { rows } = await pool.query<LeasedEndpoint>(Prisma.sql`
    UPDATE webhook_endpoints SET lease_token = ${token}::uuid, lease_until = now() + ${LEASE}::interval
    WHERE id = ANY (ARRAY(
      SELECT id FROM webhook_endpoints e
      WHERE off_at IS NULL AND (rests_until IS NULL OR rests_until <= ${now})
        AND (lease_until IS NULL OR lease_until < now())
        AND EXISTS (SELECT FROM webhook_deliveries d
                    WHERE d.endpoint_id = e.id AND d.state = 'waiting' AND d.next_try_at <= ${now})
      ORDER BY id FOR NO KEY UPDATE SKIP LOCKED))
    RETURNING id, url, secret_key AS "secretKey", lease_token AS "leaseToken",
              CASE WHEN former_until > ${now} THEN former_key END AS "formerKey"`);
  return rows;
}

export async function releaseEndpoint(pool: Pool, { id, leaseToken }: LeasedEndpoint): Promise<void> {
  await pool.query(Prisma.sql`
    UPDATE webhook_endpoints SET lease_token = NULL, lease_until = NULL
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid`);
}

/** Something an endpoint is to be told. */
export interface DueDelivery {
  readonly eventId: string;
  /** Tries that were made before. */
  readonly tries: number;
  readonly body: string;
}

/** As many as one lease is long enough for. */
const LOAD = 50;

/** What is due for an endpoint, what has waited longest first. */
export async function loadDueDeliveries(pool: Pool, endpointId: string, now: Date): Promise<DueDelivery[]> {
  const { rows } = await pool.query<DueDelivery>(Prisma.sql`
    SELECT d.event_id AS "eventId", d.tries, e.payload::text AS body
    FROM webhook_deliveries d JOIN outgoing_events e ON e.id = d.event_id
    WHERE d.endpoint_id = ${endpointId}::uuid AND d.state = 'waiting' AND d.next_try_at <= ${now}
    ORDER BY d.next_try_at, d.event_id LIMIT ${LOAD}`);
  return rows;
}
