import { type Db, Prisma, prepared } from '@sleutel/db';
import { intervalOf, learnPace, type Pace, pauseOf, type RateReport } from '@sleutel/domain/message';

type Tx = Pick<Db['pool'], 'query'>;

/** What all workers together know of a provider's limit. */
export interface KnownRate {
  /** Null: its answers name none. */
  readonly pace: Pace | null;
  /** False until its first answer. */
  readonly learned: boolean;
}

interface RateRow {
  readonly requests: number | null;
  readonly windowMs: number;
  readonly learned: boolean;
}

/** What is known of a transport's limit; `safe` before anything is. */
export async function knownRate(db: Tx, transport: string, safe: Pace): Promise<KnownRate> {
  const { rows } = await db.query<RateRow>(
    prepared(Prisma.sql`
      SELECT requests, window_ms AS "windowMs", learned FROM transport_rates WHERE transport = ${transport}`),
  );
  const [row] = rows;
  if (!row) return { pace: safe, learned: false };
  const { requests, windowMs, learned } = row;
  return { pace: requests === null ? null : { requests, windowMs }, learned };
}

export interface Turn {
  readonly at: Date;
  /** False: it is too far away and was left to others. */
  readonly taken: boolean;
}

/**
 * Takes the next place in the row of requests. The row is the database's, so that several workers keep to the limit
 * together. A place more than `longestMs` away is not taken. Where meanwhile an answer said that there is no limit, none
 * is needed: then the moment that is kept says until when nothing leaves, and is not ours to move.
 */
export async function reserveRequest(
  pool: Tx,
  transport: string,
  pace: Pace,
  { now, longestMs }: { readonly now: Date; readonly longestMs: number },
): Promise<Turn> {
  const interval = intervalOf(pace);
  const next = new Date(now.getTime() + interval);
  const { rows } = await pool.query<{ next: Date; limitless: boolean }>(Prisma.sql`
    INSERT INTO transport_rates AS r (transport, requests, window_ms, next_at)
    VALUES (${transport}, ${pace.requests}, ${pace.windowMs}, ${next})
    ON CONFLICT (transport) DO UPDATE
      SET next_at = CASE WHEN r.requests IS NULL THEN r.next_at
                         ELSE GREATEST(r.next_at, ${now}::timestamptz) + ${interval} * interval '1 millisecond' END
      WHERE r.next_at <= ${new Date(now.getTime() + longestMs)}
    RETURNING next_at AS next, requests IS NULL AS limitless`);
  const [row] = rows;
  if (row?.limitless) return { at: row.next > now ? row.next : now, taken: true };
  if (row) return { at: new Date(row.next.getTime() - interval), taken: true };
  return { at: new Date(now.getTime() + longestMs), taken: false };
}

/**
 * Keeps what an answer said of the limit. A first answer that says nothing means that there is none. With the first,
 * the row begins anew: those who stood in it on no more than a guess take another turn.
 */
export async function learnRate(
  tx: Tx,
  transport: string,
  known: KnownRate,
  report: RateReport | null,
  now: Date,
): Promise<void> {
  if (report === null && known.learned) return;
  const pace = report === null ? null : learnPace(known.learned ? known.pace : null, report);
  const pause = Math.max(
    report === null ? 0 : pauseOf(report),
    known.learned || !pace ? 0 : 2 * intervalOf(pace),
  );
  // Without a limit the moment says until when nothing leaves at all; where something was taken, that is over.
  const nextAt = pace === null ? new Date(0) : new Date(now.getTime() + pause);
  await tx.query(Prisma.sql`
    INSERT INTO transport_rates AS r (transport, requests, window_ms, learned, next_at)
    VALUES (${transport}, ${pace?.requests ?? null}, ${pace?.windowMs ?? 0}, TRUE, ${nextAt})
    ON CONFLICT (transport) DO UPDATE
      SET requests = EXCLUDED.requests, window_ms = EXCLUDED.window_ms, learned = TRUE,
          next_at = CASE WHEN r.learned THEN GREATEST(r.next_at, EXCLUDED.next_at) ELSE EXCLUDED.next_at END`);
}

/** Nothing leaves before then: the provider said so. One whose limit is not known has a row by its first request. */
export async function holdRate(tx: Tx, transport: string, until: Date): Promise<void> {
  await tx.query(Prisma.sql`
    INSERT INTO transport_rates AS r (transport, window_ms, learned, next_at)
    VALUES (${transport}, 0, TRUE, ${until})
    ON CONFLICT (transport) DO UPDATE SET next_at = GREATEST(r.next_at, EXCLUDED.next_at)`);
}

/** Until when a transport takes nothing; null where it does. No turn of one with a limit comes before that anyhow. */
export async function heldUntil(db: Tx, transport: string, now: Date): Promise<Date | null> {
  const { rows } = await db.query<{ until: Date }>(
    prepared(Prisma.sql`
      SELECT next_at AS until FROM transport_rates
      WHERE transport = ${transport} AND requests IS NULL AND next_at > ${now}`),
  );
  return rows[0]?.until ?? null;
}
