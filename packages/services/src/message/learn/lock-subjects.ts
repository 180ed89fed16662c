import { type Db, Prisma } from '@sleutel/db';
import type { Report } from './report.ts';

type Tx = Pick<Db['pool'], 'query'>;

/**
 * Locks what the reports are about, in the order in which everybody does: first the people who may get nothing more or
 * nothing for a while, then the messages, each by id. So nobody waits for somebody who waits for them.
 */
export async function lockSubjects(
  tx: Tx,
  reports: readonly Report[],
  messageOf: ReadonlyMap<string, string>,
): Promise<void> {
  const concerned = reports.filter(concernsPerson).flatMap(({ eventId }) => messageOf.get(eventId) ?? []);
  if (concerned.length > 0) {
    await tx.query(Prisma.sql`
      SELECT FROM contacts
      WHERE id IN (SELECT contact_id FROM messages WHERE id = ANY(${concerned}::uuid[]))
      ORDER BY id FOR NO KEY UPDATE`);
  }
  await tx.query(Prisma.sql`
    SELECT FROM messages WHERE id = ANY(${[...messageOf.values()]}::uuid[]) ORDER BY id FOR UPDATE`);
}

function concernsPerson({ kind, detail }: Report): boolean {
  return kind === 'complained' || detail.bounce === 'hard' || detail.awayUntil !== undefined;
}
