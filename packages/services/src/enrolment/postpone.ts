import { type Db, Prisma } from '@sleutel/db';

type Tx = Pick<Db['pool'], 'query'>;

/** Somebody to whom nothing leaves until then, `ms` milliseconds later than they were held until before. */
export interface Held {
  readonly contactId: string;
  readonly until: Date;
  readonly ms: number;
}

/**
 * Holds everything to people until then, and nobody else. The time is added to the step each of their enrolments is at,
 * so that no wait passes and no chance to answer is lost meanwhile.
 */
export async function postpone(tx: Tx, held: readonly Held[]): Promise<void> {
  const ids = held.map(({ contactId }) => contactId);
  const ends = held.map(({ until }) => until);
  await tx.query(Prisma.sql`
    UPDATE messages m SET send_after = GREATEST(m.send_after, a.until)
    FROM unnest(${ids}::uuid[], ${ends}::timestamptz[]) AS a(contact_id, until)
    WHERE m.contact_id = a.contact_id AND m.state = 'ready'`);
  await tx.query(Prisma.sql`
    WITH locked AS (
      SELECT e.id, a.until, a.ms
      FROM unnest(${ids}::uuid[], ${ends}::timestamptz[], ${held.map(({ ms }) => ms)}::float8[]) AS a(contact_id, until, ms)
      JOIN enrolments e ON e.contact_id = a.contact_id
      WHERE e.state = 'active'
      ORDER BY e.id
      FOR UPDATE OF e
    )
    UPDATE enrolments e
    SET step_entered_at = e.step_entered_at + l.ms * interval '1 millisecond',
        due_at = GREATEST(e.due_at, l.until), lease_token = NULL, lease_until = NULL
    FROM locked l WHERE e.id = l.id`);
}

/** Lets somebody go `ms` milliseconds earlier than they were held until: whatever waited for that alone is due then. */
export async function letGo(tx: Tx, { contactId, until, ms }: Held): Promise<void> {
  const held = new Date(until.getTime() + ms);
  await tx.query(Prisma.sql`
    UPDATE messages SET send_after = ${until}
    WHERE contact_id = ${contactId}::uuid AND state = 'ready' AND send_after = ${held}`);
  await tx.query(Prisma.sql`
    WITH locked AS (
      SELECT id FROM enrolments WHERE contact_id = ${contactId}::uuid AND state = 'active' ORDER BY id FOR UPDATE
    )
    UPDATE enrolments e
    SET step_entered_at = e.step_entered_at - ${ms}::float8 * interval '1 millisecond',
        due_at = CASE WHEN e.due_at = ${held} THEN ${until}::timestamptz ELSE e.due_at END,
        lease_token = NULL, lease_until = NULL
    FROM locked l WHERE e.id = l.id`);
}
