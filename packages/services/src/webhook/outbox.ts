import { type Db, Prisma, timeArray, uuidArray } from '@sleutel/db';
import { JUDGED_MS } from '@sleutel/domain/message';
import { PAYLOAD_VERSION, type WebhookEventType } from '@sleutel/domain/webhook';

type Tx = Pick<Db['pool'], 'query'>;

/** What may turn out to be a machine's work, and is told when that is known. */
const DOUBTFUL = ['message.opened', 'message.clicked'] satisfies WebhookEventType[];

/** How long after it happened that is, in milliseconds, with the time it takes to read an inbox. */
const DOUBTFUL_MS = JUDGED_MS + 20_000;

/** Something that happened, for other systems to hear of. */
export interface NewEvent {
  /** Under which it is told. What is named the same twice is told once. */
  readonly id: string;
  readonly type: WebhookEventType;
  readonly occurredAt: Date;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly programmeId: string | null;
  /** What is said beside account, contact and programme. */
  readonly data: object;
}

/**
 * Writes down what happened for every endpoint that wants to be told, in the transaction in which it happens, so that
 * neither is there without the other. Where nobody wants it nothing is written.
 */
export async function publishEvents(tx: Tx, events: readonly NewEvent[], now: Date): Promise<void> {
  if (events.length > 0) await tx.query(insertEvents(events, now));
}

/** The same as one statement, whoever runs it. */
export function insertEvents(events: readonly NewEvent[], now: Date): Prisma.Sql {
  const column = <T>(read: (event: NewEvent) => T) => events.map(read);
  return insertHappened(
    Prisma.sql`
      SELECT id, type, occurred_at, account_id, contact_id, programme_id, data::jsonb AS data
      FROM unnest(${uuidArray(column(({ id }) => id))}::uuid[], ${column(({ type }) => type)}::text[],
                  ${timeArray(column(({ occurredAt }) => occurredAt))}::timestamptz[],
                  ${uuidArray(column(({ accountId }) => accountId))}::uuid[],
                  ${uuidArray(column(({ contactId }) => contactId))}::uuid[],
                  ${uuidArray(column(({ programmeId }) => programmeId))}::uuid[],
                  ${column(({ data }) => JSON.stringify(data))}::text[])
        AS e(id, type, occurred_at, account_id, contact_id, programme_id, data)`,
    now,
  );
}

/**
 * Tells of every row of a query of (id, type, occurred_at, account_id, contact_id, programme_id, data), each with the
 * names that other systems know account and contact by. An erased person is named nowhere. Two who tell of the same do so
 * in one order, so that neither waits for who waits for them.
 */
export function insertHappened(happened: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`
    WITH listening AS (SELECT id, types FROM webhook_endpoints WHERE off_at IS NULL),
    told AS (
      INSERT INTO outgoing_events (id, type, occurred_at, contact_id, payload, created_at)
      SELECT h.id, h.type, h.occurred_at, c.id, ${payload}, ${now}
      FROM (${happened}) h
      LEFT JOIN accounts a ON a.id = h.account_id
      LEFT JOIN contacts c ON c.id = h.contact_id AND c.erased_at IS NULL
      LEFT JOIN programmes p ON p.id = h.programme_id
      WHERE h.type = ANY (ARRAY(SELECT unnest(types) FROM listening))
      ORDER BY h.id
      ON CONFLICT (id) DO NOTHING
      RETURNING id, type, occurred_at
    )
    INSERT INTO webhook_deliveries (endpoint_id, event_id, next_try_at, created_at)
    SELECT l.id, t.id,
           CASE WHEN t.type = ANY (${DOUBTFUL})
             THEN GREATEST(${now}, LEAST(t.occurred_at, ${now}) + make_interval(secs => ${DOUBTFUL_MS / 1000}))
             ELSE ${now} END,
           ${now}
    FROM told t JOIN listening l ON t.type = ANY (l.types)`;
}

/** Takes back what turned out not to have happened, wherever it neither was nor is being told. */
export async function recallEvents(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(Prisma.sql`
    DELETE FROM webhook_deliveries WHERE (endpoint_id, event_id) IN (
      SELECT endpoint_id, event_id FROM webhook_deliveries
      WHERE event_id = ANY (${uuidArray(ids)}::uuid[]) AND state = 'waiting'
      FOR UPDATE SKIP LOCKED)`);
}

/** What goes over the wire, in the form of Standard Webhooks: docs/webhooks.md. */
const payload = Prisma.sql`
  json_build_object(
    'id', h.id, 'type', h.type, 'version', ${PAYLOAD_VERSION}::int,
    'timestamp', to_char(h.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'data', jsonb_build_object(
      'account', CASE WHEN a.id IS NOT NULL THEN
        jsonb_build_object('id', a.id, 'externalId', a.external_id, 'name', a.name) END,
      'contact', CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'email', c.email) END,
      'programme', CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END
    ) || h.data)`;
