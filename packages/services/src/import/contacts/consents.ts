import { type Connection, Prisma } from '@sleutel/db';
import { MARKETING } from '@sleutel/domain/consent';
import type { Notice } from '@sleutel/domain/import';
import { type Named, writeLinked } from '../../core/index.ts';
import type { Batch } from '../batch/record.ts';

/**
 * Records what the file says people agreed to, with the file and line as evidence. A no outweighs a yes, in
 * the file and against what is known: what a person withdrew no import grants again. `alone` says that each
 * person has a single row.
 */
export async function landConsents(
  client: Connection,
  batch: Batch,
  alone: boolean,
): Promise<readonly Notice[]> {
  await client.query(
    `CREATE TEMP TABLE stated_consents AS
       SELECT ${alone ? '' : 'DISTINCT ON (p.id)'} p.id AS contact_id, s.consent AS state, s.line,
         k.state AS known, p.known_id IS NOT NULL AS person_known
       FROM staged_contacts s JOIN people p ON p.email = s.email
       LEFT JOIN consents k ON k.contact_id = p.id AND k.topic = '${MARKETING}'
       WHERE s.consent IS NOT NULL
       ${alone ? '' : `ORDER BY p.id, s.consent = 'withdrawn' DESC, s.line`}`,
  );
  await writeLinked(client, named, () => insertNew(client, batch));
  await withdraw(client, batch);
  await client.query(
    `INSERT INTO changed_people
     SELECT contact_id FROM stated_consents n WHERE person_known AND (known IS NULL OR ${isWithdrawal})`,
  );
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM stated_consents WHERE known = 'withdrawn' AND state = 'granted'`,
  );
  const count = rows[0]?.count ?? 0;
  return count === 0 ? [] : [{ code: 'consent-kept-withdrawn', count }];
}

const named: readonly Named[] = [
  {
    table: 'contacts',
    ids: Prisma.sql`SELECT contact_id FROM stated_consents WHERE known IS NULL AND person_known`,
  },
];
const isWithdrawal = `(n.known = 'granted' AND n.state = 'withdrawn')`;
const evidence = `jsonb_build_object('import', $1::text, 'file', $2::text, 'line', n.line)`;

async function insertNew(client: Connection, batch: Batch): Promise<void> {
  await client.query(
    `INSERT INTO consents (contact_id, topic, state, evidence, recorded_at)
     SELECT contact_id, '${MARKETING}', state, ${evidence}, $3 FROM stated_consents n WHERE known IS NULL
     ORDER BY contact_id`,
    [batch.id, batch.fileName, batch.startedAt],
  );
}

async function withdraw(client: Connection, batch: Batch): Promise<void> {
  await client.query(
    `INSERT INTO import_changes (import_id, entity, key, before)
     SELECT $1, 'consent', n.contact_id || '|${MARKETING}', to_jsonb(k)
     FROM stated_consents n JOIN consents k ON k.contact_id = n.contact_id AND k.topic = '${MARKETING}'
     WHERE ${isWithdrawal}`,
    [batch.id],
  );
  await client.query(
    `UPDATE consents k SET state = n.state, evidence = ${evidence}, recorded_at = $3
     FROM stated_consents n
     WHERE k.contact_id = n.contact_id AND k.topic = '${MARKETING}' AND ${isWithdrawal}`,
    [batch.id, batch.fileName, batch.startedAt],
  );
}
