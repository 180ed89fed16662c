import { type Db, Prisma } from '@sleutel/db';
import { type ConsentState, MARKETING, type SuppressionReason } from '@sleutel/domain/consent';
import { addressHash } from '../consent/index.ts';
import type { WritingState } from './card.ts';

interface Addressed {
  readonly id: string;
  readonly email: string | null;
}

/** Whether each of the people may be written to, in two queries for all of them. */
export async function loadWritingStates(
  { pool }: Db,
  appSecret: string,
  people: readonly Addressed[],
): Promise<(contactId: string) => WritingState> {
  const [consents, suppressions] = await Promise.all([
    pool.query<{ contactId: string; state: ConsentState }>(Prisma.sql`
      SELECT contact_id AS "contactId", state FROM consents
      WHERE topic = ${MARKETING} AND contact_id = ANY(${people.map(({ id }) => id)}::uuid[])`),
    loadSuppressions(pool, appSecret, people),
  ]);
  const states = new Map(consents.rows.map(({ contactId, state }) => [contactId, state]));
  return (contactId) => ({
    consent: states.get(contactId) ?? null,
    suppressed: suppressions.get(contactId) ?? null,
  });
}

async function loadSuppressions(pool: Db['pool'], appSecret: string, people: readonly Addressed[]) {
  const owners = new Map(
    people.flatMap(({ id, email }): [string, string][] =>
      email === null ? [] : [[addressHash(appSecret, email).toString('hex'), id]],
    ),
  );
  const hashes = [...owners.keys()].map((hex) => Buffer.from(hex, 'hex'));
  const { rows } = await pool.query<{ hash: Buffer; reason: SuppressionReason }>(
    Prisma.sql`SELECT hash, reason FROM suppressions WHERE hash = ANY(${hashes}::bytea[])`,
  );
  return new Map(
    rows.flatMap(({ hash, reason }): [string, SuppressionReason][] => {
      const id = owners.get(hash.toString('hex'));
      return id === undefined ? [] : [[id, reason]];
    }),
  );
}
