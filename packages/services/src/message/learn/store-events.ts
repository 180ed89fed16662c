import { type Db, derivedId, Prisma } from '@sleutel/db';
import type { Report } from './report.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Keeps the reports with their messages, each once however often it comes. Says which events are new. */
export async function storeEvents(
  tx: Tx,
  reports: readonly Report[],
  messageOf: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const rows = reports.flatMap(({ eventId, kind, occurredAt, detail }) => {
    const messageId = messageOf.get(eventId);
    if (messageId === undefined) return [];
    return { id: derivedId(occurredAt, `event:${eventId}`), messageId, kind, occurredAt, detail };
  });
  const { rows: stored } = await tx.query<{ id: string }>(Prisma.sql`
    INSERT INTO message_events (id, message_id, kind, occurred_at, detail)
    SELECT id, message_id, kind::"MessageEventKind", occurred_at, detail::jsonb
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ messageId }) => messageId)}::uuid[],
                ${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ occurredAt }) => occurredAt)}::timestamptz[],
                ${rows.map(({ detail }) => JSON.stringify(detail))}::text[])
      AS e(id, message_id, kind, occurred_at, detail)
    ON CONFLICT (message_id, id) DO NOTHING
    RETURNING id`);
  await storeHeaderIds(tx, reports, messageOf);
  return new Set(stored.map(({ id }) => id));
}

/** Answers name the Message-ID that the recipient saw, which is the provider's where it does not keep ours. */
async function storeHeaderIds(
  tx: Tx,
  reports: readonly Report[],
  messageOf: ReadonlyMap<string, string>,
): Promise<void> {
  const seen = new Map<string, string>();
  for (const { eventId, about } of reports) {
    const messageId = messageOf.get(eventId);
    if (about.by === 'provider' && about.headerId !== null && messageId !== undefined)
      seen.set(messageId, about.headerId);
  }
  if (seen.size === 0) return;
  await tx.query(Prisma.sql`
    UPDATE messages m SET header_id = s.header_id
    FROM unnest(${[...seen.keys()]}::uuid[], ${[...seen.values()]}::text[]) AS s(id, header_id)
    WHERE m.id = s.id AND m.header_id IS NULL AND s.header_id NOT LIKE '%' || m.id || '%'`);
}
