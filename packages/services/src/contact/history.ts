import { type Db, Prisma } from '@sleutel/db';
import { ContactChange } from './change.ts';

/** One thing that somebody changed of a person. */
export interface ContactHistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly verb: string;
  /** Who did it; the id where they are no user any more. */
  readonly by: string;
  readonly change: ContactChange | null;
}

const mostShown = 50;

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly verb: string;
  readonly by: string;
  readonly detail: unknown;
}

/** What people changed of somebody, the newest first. */
export async function loadHistory({ pool }: Db, contactId: string): Promise<ContactHistoryEntry[]> {
  const { rows } = await pool.query<Row>(Prisma.sql`
    SELECT e.id, e.at, e.verb, COALESCE(u.name, e.actor) AS by, e.detail
    FROM audit_entries e LEFT JOIN users u ON u.id = e.actor
    WHERE e.entity = 'contact' AND e.entity_id = ${contactId} AND e.verb <> 'contact.place'
    ORDER BY e.at DESC, e.id DESC LIMIT ${mostShown}`);
  return rows.map(({ id, at, verb, by, detail }) => ({
    id,
    at: at.toISOString(),
    verb,
    by,
    change: ContactChange.safeParse(detail).data ?? null,
  }));
}
