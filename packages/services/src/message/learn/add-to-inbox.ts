import { type Db, Prisma } from '@sleutel/db';

type Tx = Pick<Db['pool'], 'query'>;

/** Something that was reported, as it came. */
export interface InboxEntry {
  readonly id: string;
  readonly provider: 'resend' | 'mailbox';
  readonly kind: string;
  readonly providerId: string | null;
  readonly payload: unknown;
  readonly at: Date;
}

/** Keeps each entry once, however often it comes. The ids of those that are new. */
export async function addToInbox(tx: Tx, entries: readonly InboxEntry[]): Promise<string[]> {
  const column = <T>(read: (entry: InboxEntry) => T) => entries.map(read);
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    INSERT INTO webhook_events (id, provider, kind, provider_id, payload, received_at)
    SELECT id, provider, kind, provider_id, payload::jsonb, at
    FROM unnest(${column(({ id }) => id)}::text[], ${column(({ provider }) => provider)}::text[],
                ${column(({ kind }) => kind)}::text[], ${column(({ providerId }) => providerId)}::text[],
                ${column(({ payload }) => JSON.stringify(payload))}::text[], ${column(({ at }) => at)}::timestamptz[])
      AS e(id, provider, kind, provider_id, payload, at)
    ORDER BY id
    ON CONFLICT (id) DO NOTHING
    RETURNING id`);
  return rows.map(({ id }) => id);
}
