import { type Db, Prisma } from '@sleutel/db';
import type { OfferTexts } from '@sleutel/domain/offer';

export interface FoundSegment {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/** An offer of a programme, in the languages it is written in. */
export interface FoundOffer {
  readonly id: string;
  readonly texts: OfferTexts;
  readonly programme: string | null;
}

export interface FoundMeeting {
  readonly id: string;
  readonly purpose: string;
  /** ISO 8601. */
  readonly startsAt: string;
  readonly account: string;
}

export interface Planned {
  readonly segments: readonly FoundSegment[];
  readonly offers: readonly FoundOffer[];
  readonly meetings: readonly FoundMeeting[];
}

export interface PlannedWanted {
  /** Patterns of how the name begins and of a part of it, in small letters. */
  readonly beginning: string;
  readonly part: string;
  readonly limit: number;
  readonly now: Date;
}

/** Segments by name, offers by title in any language, meetings by their purpose, those nearest to now first. */
export async function findPlanned(
  pool: Db['pool'],
  { beginning, part, limit, now }: PlannedWanted,
): Promise<Planned> {
  const [segments, offers, meetings] = await Promise.all([
    pool.query<FoundSegment>(Prisma.sql`
      SELECT id, name, note FROM segments WHERE lower(name) LIKE ${part}
      ORDER BY lower(name) LIKE ${beginning} DESC, lower(name), id LIMIT ${limit}`),
    pool.query<FoundOffer>(Prisma.sql`
      SELECT o.id, o.texts, p.name AS programme FROM offers o LEFT JOIN programmes p ON p.id = o.programme_id
      WHERE EXISTS (SELECT FROM jsonb_each(o.texts) AS t WHERE lower(t.value ->> 'title') LIKE ${part})
      ORDER BY o.created_at DESC, o.id LIMIT ${limit}`),
    pool.query<Omit<FoundMeeting, 'startsAt'> & { startsAt: Date }>(Prisma.sql`
      SELECT m.id, m.purpose, m.starts_at AS "startsAt", a.name AS account
      FROM meetings m JOIN accounts a ON a.id = m.account_id
      WHERE m.state <> 'cancelled' AND lower(m.purpose) LIKE ${part}
      ORDER BY abs(extract(epoch FROM m.starts_at - ${now}::timestamptz)), m.id LIMIT ${limit}`),
  ]);
  return {
    segments: segments.rows,
    offers: offers.rows,
    meetings: meetings.rows.map(({ startsAt, ...rest }) => ({ ...rest, startsAt: startsAt.toISOString() })),
  };
}
