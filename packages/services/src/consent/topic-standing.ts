import { type Db, Prisma } from '@sleutel/db';
import { type ConsentState, MARKETING, type TopicEntry, type TopicStanding } from '@sleutel/domain/consent';

type Reader = Pick<Db['pool'], 'query'>;

interface TopicRow {
  readonly topic: string;
  readonly consent: ConsentState | null;
  readonly receives: boolean;
}

/** The company's topics, and whatever else this person has been asked or written to about. */
export async function loadTopicStandings(
  db: Reader,
  contactId: string,
  topics: readonly TopicEntry[],
): Promise<TopicStanding[]> {
  const { rows } = await db.query<TopicRow>(Prisma.sql`
    WITH written AS (
      SELECT DISTINCT COALESCE(p.settings->>'topic', ${MARKETING}) AS topic
      FROM messages m JOIN programmes p ON p.id = m.programme_id
      WHERE m.contact_id = ${contactId}::uuid AND m.state NOT IN ('failed', 'cancelled')
    )
    SELECT topic, c.state AS consent, w.topic IS NOT NULL AS receives
    FROM (SELECT topic, state FROM consents WHERE contact_id = ${contactId}::uuid) c
    FULL JOIN written w USING (topic)
    ORDER BY topic`);
  const known = new Map(rows.map((row) => [row.topic, row]));
  const keys = new Set([...topics.map(({ key }) => key), ...known.keys()]);
  return [...keys].map((topic) => known.get(topic) ?? { topic, consent: null, receives: false });
}
