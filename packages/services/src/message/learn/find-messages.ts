import { type Db, Prisma } from '@sleutel/db';
import { messageOfId } from '@sleutel/domain/message';
import type { Report } from './report.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Only what was written so lately can be what somebody answers who does not say what. */
export const ANSWERED_WITHIN_DAYS = 30;

/** The message each report is about, by the id of its event; those of unknown messages are left out. */
export async function findMessages(
  tx: Tx,
  reports: readonly Report[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const wanted = reports.map(({ eventId, about }) => ({ eventId, keys: keysOf(about) }));
  const known = await messagesByKey(
    tx,
    wanted.flatMap(({ keys }) => keys),
  );
  const lastTo = await lastMessagesTo(tx, sendersOf(reports), now);
  const found = new Map<string, string>();
  for (const { eventId, about } of reports) {
    const named = keysOf(about).flatMap((key) => known.get(key) ?? [])[0];
    const messageId = named ?? (about.by === 'answer' ? lastTo.get(about.address) : undefined);
    if (messageId !== undefined) found.set(eventId, messageId);
  }
  return found;
}

/** What a message may be found by, the surest first: `id …`, `provider …` or `header …`. */
function keysOf(about: Report['about']): string[] {
  switch (about.by) {
    case 'id':
      return [`id ${about.messageId}`];
    case 'provider':
      return [`provider ${about.providerId}`, ...headerKeys(about.headerId === null ? [] : [about.headerId])];
    case 'header':
    case 'answer':
      return headerKeys(about.headerIds);
  }
}

function headerKeys(headerIds: readonly string[]): string[] {
  return headerIds.map((header) => {
    const id = messageOfId(header);
    return id === null ? `header ${header}` : `id ${id}`;
  });
}

async function messagesByKey(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const valuesOf = (kind: string) =>
    [...new Set(keys)].flatMap((key) => (key.startsWith(`${kind} `) ? key.slice(kind.length + 1) : []));
  const { rows } = await tx.query<{ key: string; id: string }>(Prisma.sql`
    SELECT 'id ' || id AS key, id FROM messages WHERE id = ANY(${valuesOf('id')}::uuid[])
    UNION ALL
    SELECT 'provider ' || provider_id, message_id FROM message_events
    WHERE provider_id = ANY(${valuesOf('provider')}::text[])
    UNION ALL
    SELECT 'header ' || header_id, id FROM messages
    WHERE header_id IS NOT NULL AND header_id = ANY(${valuesOf('header')}::text[])`);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

function sendersOf(reports: readonly Report[]): string[] {
  return [...new Set(reports.flatMap(({ about }) => (about.by === 'answer' ? about.address : [])))];
}

async function lastMessagesTo(
  tx: Tx,
  addresses: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  if (addresses.length === 0) return new Map();
  const { rows } = await tx.query<{ address: string; id: string }>(Prisma.sql`
    SELECT DISTINCT ON (c.email) c.email AS address, m.id
    FROM contacts c JOIN messages m ON m.contact_id = c.id
    WHERE c.email = ANY(${addresses}::text[]) AND m.state IN ('claimed', 'sent', 'needsReview')
      AND m.created_at > ${now}::timestamptz - ${ANSWERED_WITHIN_DAYS} * interval '1 day'
    ORDER BY c.email, m.created_at DESC, m.id DESC`);
  return new Map(rows.map(({ address, id }) => [address, id]));
}
