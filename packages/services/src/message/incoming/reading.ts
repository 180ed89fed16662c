import { type Db, Prisma } from '@sleutel/db';

type Tx = Pick<Db['pool'], 'query'>;

/** Up to where a mailbox was looked through. */
export interface Place {
  readonly validity: string;
  readonly uid: number;
}

/** How the reading of a mailbox goes. */
export interface Reading {
  /** When it was last looked into; null before the first time. */
  readonly readAt: string | null;
  /** Why it cannot be read at present, and since when; null while it can. */
  readonly failure: { readonly reason: string; readonly since: string } | null;
}

/** Whoever has another validity begins anew. */
export async function placeIn(tx: Tx, mailbox: string, validity: string): Promise<Place> {
  const { rows } = await tx.query<{ uid: string }>(Prisma.sql`
    SELECT uid FROM mailbox_readings WHERE mailbox = ${mailbox} AND validity = ${validity}`);
  return { validity, uid: Number(rows[0]?.uid ?? 0) };
}

/** Where several read at once, the one that came furthest counts. */
export async function keepPlace(tx: Tx, mailbox: string, { validity, uid }: Place, now: Date): Promise<void> {
  await tx.query(Prisma.sql`
    INSERT INTO mailbox_readings AS r (mailbox, validity, uid, read_at) VALUES (${mailbox}, ${validity}, ${uid}, ${now})
    ON CONFLICT (mailbox) DO UPDATE SET
      uid = CASE WHEN r.validity = ${validity} THEN GREATEST(r.uid, ${uid}) ELSE ${uid} END,
      validity = ${validity}, read_at = ${now}, error = NULL, failing_since = NULL`);
}

export async function keepFailure(tx: Tx, mailbox: string, reason: string, now: Date): Promise<void> {
  await tx.query(Prisma.sql`
    INSERT INTO mailbox_readings AS r (mailbox, error, failing_since) VALUES (${mailbox}, ${reason}, ${now})
    ON CONFLICT (mailbox) DO UPDATE SET error = ${reason}, failing_since = COALESCE(r.failing_since, ${now})`);
}

export async function readingOf({ prisma }: Db, mailbox: string): Promise<Reading> {
  const row = await prisma.mailboxReading.findUnique({ where: { mailbox } });
  const { readAt = null, error = null, failingSince = null } = row ?? {};
  return {
    readAt: readAt?.toISOString() ?? null,
    failure: error !== null && failingSince ? { reason: error, since: failingSince.toISOString() } : null,
  };
}
