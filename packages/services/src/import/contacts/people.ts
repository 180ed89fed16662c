import { type Connection, newId } from '@sleutel/db';
import type { Batch } from '../batch/record.ts';
import { numberedId } from '../stage/numbered-id.ts';

/** What an import writes of a person, beside fields of the company's own. */
export const personColumns = ['first_name', 'last_name', 'phone', 'language', 'time_zone'] as const;

const names = personColumns.join(', ');

/** The first thing any of a person's rows says. */
const first = (column: string) =>
  `(array_agg(${column} ORDER BY line) FILTER (WHERE ${column} IS NOT NULL))[1] AS ${column}`;

/** The same of each field of the company's own. */
const ownFields = `
  SELECT email, jsonb_object_agg(own.key, own.value ORDER BY line DESC) AS fields
  FROM staged_contacts, jsonb_each(fields) AS own GROUP BY email`;

/** One row for each person of a file that has several of some. */
const together = `
  SELECT once.*, coalesce(own.fields, '{}') AS fields
  FROM (SELECT min(line) AS line, email, ${personColumns.map(first).join(', ')} FROM staged_contacts GROUP BY email) once
  LEFT JOIN (${ownFields}) own USING (email)`;

/**
 * Writes the people of the file, one an address, and leaves their ids in `people`. `alone` says that each
 * has a single row.
 */
export async function landPeople(client: Connection, batch: Batch, alone: boolean): Promise<void> {
  const named = alone ? `SELECT line, email, ${names}, fields FROM staged_contacts` : together;
  const types = personColumns.map((name) => `${name} text`).join(', ');
  await client.query(
    `CREATE TEMP TABLE people (line int, email text, ${types}, fields jsonb, known_id uuid, id uuid)`,
  );
  await client.query(
    `INSERT INTO people SELECT named.*, c.id, coalesce(c.id, ${numberedId('$1', 'named.line')})
     FROM (${named}) named LEFT JOIN contacts c ON c.email = named.email`,
    [newId(batch.startedAt)],
  );
  await client.query('ANALYZE people (email, id)');
  await updatePeople(client, batch);
  await client.query(
    `INSERT INTO contacts (id, email, ${names}, fields, import_id, created_at, updated_at)
     SELECT id, email, ${names}, fields, $1, $2, $2 FROM people WHERE known_id IS NULL ORDER BY id`,
    [batch.id, batch.startedAt],
  );
}

async function updatePeople(client: Connection, batch: Batch): Promise<void> {
  const stated = personColumns.map((name) => `coalesce(p.${name}, c.${name})`).join(', ');
  const kept = personColumns.map((name) => `c.${name}`).join(', ');
  const news = `(${kept}, c.fields) IS DISTINCT FROM (${stated}, c.fields || p.fields)`;
  await client.query(
    `WITH changed AS (
       INSERT INTO changed_people SELECT c.id FROM contacts c JOIN people p ON p.known_id = c.id
       WHERE ${news} RETURNING id
     )
     INSERT INTO import_changes (import_id, entity, key, before)
     SELECT $1, 'contact', c.id, to_jsonb(c) FROM contacts c JOIN changed USING (id)`,
    [batch.id],
  );
  await client.query(
    `UPDATE contacts c SET (${names}, fields) = (${stated}, c.fields || p.fields), version = c.version + 1, updated_at = $1
     FROM people p, changed_people n WHERE p.known_id = c.id AND n.id = c.id`,
    [batch.startedAt],
  );
}
