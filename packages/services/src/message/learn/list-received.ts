import { type Db, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb, personName } from '../../core/index.ts';

/** What came in about our messages. */
export interface ReceivedEvent {
  readonly id: string;
  /** Who reported it: the mail service, a mailbox that is read. */
  readonly provider: 'resend' | 'mailbox';
  /** As it is called there, such as `email.bounced`. */
  readonly kind: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  /** `waiting` not looked at yet · `parked` about no message that is known · `handled`. */
  readonly state: 'waiting' | 'parked' | 'handled';
  readonly message: {
    readonly id: string;
    readonly contact: string;
    readonly account: { readonly id: string; readonly name: string };
  } | null;
  /** Who wrote, and about what, where it is an e-mail. */
  readonly from: string | null;
  readonly subject: string | null;
}

export interface ReceivedList {
  /** Where the mail service sends its events. */
  readonly webhookUrl: string;
  /** Within the past 24 hours. */
  readonly recent: number;
  readonly items: readonly ReceivedEvent[];
  /** Asked with, the next older ones follow; null where there are none. */
  readonly older: string | null;
}

const Input = z.strictObject({
  /** The `older` of the page before. */
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z .{1,200}$/)
    .optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** What mail services and mailboxes reported, the newest first. */
export const listReceived = defineVerb({
  name: 'message.received',
  input: Input,
  run: async ({ db, publicUrl, now }, { before, limit }): Promise<ReceivedList> => {
    const rows = await received(db.pool, before, limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      webhookUrl: `${publicUrl}/api/webhooks/resend`,
      recent: await countSince(db.pool, new Date(now().getTime() - 86_400_000)),
      items: shown.map(itemOf),
      older: last ? `${last.receivedAt.toISOString()} ${last.id}` : null,
    };
  },
});

interface Row extends Omit<ReceivedEvent, 'receivedAt' | 'state' | 'message'> {
  readonly receivedAt: Date;
  readonly handled: boolean;
  readonly parked: boolean;
  readonly messageId: string | null;
  readonly contact: string | null;
  readonly accountId: string | null;
  readonly account: string | null;
}

/** An event of a mail service names the message; one of a mailbox is known by who wrote. */
async function received(pool: Db['pool'], before: string | undefined, limit: number): Promise<Row[]> {
  const [at = '', ...rest] = before?.split(' ') ?? [];
  const id = rest.join(' ');
  const older =
    before === undefined ? Prisma.sql`true` : Prisma.sql`(w.received_at, w.id) < (${at}::timestamptz, ${id})`;
  const { rows } = await pool.query<Row>(Prisma.sql`
    WITH page AS (
      SELECT w.id, w.provider, w.kind, w.received_at, w.handled_at, w.parked, w.provider_id, w.payload
      FROM webhook_events w
      WHERE w.provider <> 'sleutel' AND ${older}
      ORDER BY w.received_at DESC, w.id DESC LIMIT ${limit}
    )
    SELECT p.id, p.provider, p.kind, p.received_at AS "receivedAt", p.handled_at IS NOT NULL AS handled, p.parked,
           COALESCE(p.payload->>'from', p.payload->'data'->>'from') AS "from",
           COALESCE(p.payload->>'subject', p.payload->'data'->>'subject') AS subject,
           m.id AS "messageId", COALESCE(${personName}, m.recipient) AS contact,
           a.id AS "accountId", a.name AS account
    FROM page p
    LEFT JOIN LATERAL (SELECT message_id FROM message_events e WHERE e.provider_id = p.provider_id LIMIT 1) e ON true
    LEFT JOIN messages m ON m.id = e.message_id
    LEFT JOIN contacts c ON c.id = m.contact_id
    LEFT JOIN accounts a ON a.id = m.account_id
    ORDER BY p.received_at DESC, p.id DESC`);
  return rows;
}

async function countSince(pool: Db['pool'], since: Date): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(Prisma.sql`
    SELECT count(*)::int AS count FROM webhook_events WHERE received_at > ${since} AND provider <> 'sleutel'`);
  return rows[0]?.count ?? 0;
}

function itemOf(row: Row): ReceivedEvent {
  const { id, provider, kind, receivedAt, handled, parked, from, subject } = row;
  return {
    id,
    provider,
    kind,
    receivedAt: receivedAt.toISOString(),
    state: parked ? 'parked' : handled ? 'handled' : 'waiting',
    message: messageOf(row),
    from,
    subject,
  };
}

function messageOf({ messageId, contact, accountId, account }: Row): ReceivedEvent['message'] {
  if (messageId === null || accountId === null) return null;
  return { id: messageId, contact: contact ?? '', account: { id: accountId, name: account ?? '' } };
}
