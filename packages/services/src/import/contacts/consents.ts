import type { Connection } from '@sleutel/db';
import { MARKETING } from '@sleutel/domain/consent';
import type { Notice } from '@sleutel/domain/import';
import type { Batch } from '../batch/record.ts';

/**
 * Records what the file says people agreed to, with the file and line as evidence. A no outweighs a yes, in
 * the file and against what is known: what a person withdrew no import grants again.
 */
export async function landConsents(client: Connection, batch: Batch): Promise<readonly Notice[]> {
  await client.query(
    `CREATE TEMP TABLE stated_consents AS
       SELECT DISTINCT ON (p.id) p.id AS contact_id, s.consent AS state, s.line, k.state AS known
       FROM staged_contacts s JOIN people p ON p.email = s.email
       LEFT JOIN consents k ON k.contact_id = p.id AND k.topic = '${MARKETING}'
       WHERE s.consent IS NOT NULL ORDER BY p.id, s.consent = 'withdrawn' DESC, s.line`,
  );
  await client.query(
    `INSERT INTO import_changes (import_id, entity, key, before)
     SELECT $1, 'consent', n.contact_id || '|${MARKETING}', to_jsonb(k)
     FROM stated_consents n LEFT JOIN consents k ON k.contact_id = n.contact_id AND k.topic = '${MARKETING}'
     WHERE ${isNews}`,
    [batch.id],
  );
  await client.query(
    `WITH written AS (
       INSERT INTO consents (contact_id, topic, state, evidence, recorded_at)
       SELECT contact_id, '${MARKETING}', state,
         jsonb_build_object('import', $1::text, 'file', $2::text, 'line', line), $3
       FROM stated_consents n WHERE ${isNews}
       ON CONFLICT (contact_id, topic) DO UPDATE
         SET state = excluded.state, evidence = excluded.evidence, recorded_at = excluded.recorded_at
       RETURNING contact_id
     )
     INSERT INTO changed_people SELECT contact_id FROM written`,
    [batch.id, batch.fileName, batch.startedAt],
  );
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM stated_consents WHERE known = 'withdrawn' AND state = 'granted'`,
  );
  const count = rows[0]?.count ?? 0;
  return count === 0 ? [] : [{ code: 'consent-kept-withdrawn', count }];
}

const isNews = `(n.known IS NULL OR (n.known = 'granted' AND n.state = 'withdrawn'))`;
