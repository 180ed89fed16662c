import type { Connection } from '@sleutel/db';
import { ServiceError } from '../../core/index.ts';
import { personColumns } from '../contacts/people.ts';
import { standingColumns } from '../contacts/standings.ts';
import { describeDependents, findDependents } from './dependents.ts';
import type { Undone, UndoneBatch } from './undone.ts';

/**
 * Takes contacts back: the people, where they stand, and the consents that rest on the file. Whoever was
 * erased since stays erased, and what a person chose since stays chosen.
 */
export async function undoContacts(client: Connection, batch: UndoneBatch): Promise<Undone> {
  await client.query('CREATE TEMP TABLE leaving_contacts (id uuid NOT NULL)');
  await client.query(
    'INSERT INTO leaving_contacts SELECT id FROM contacts WHERE import_id = $1 AND erased_at IS NULL',
    [batch.id],
  );
  await refuseIfChanged(client, batch);
  await refuseIfNeeded(client, batch);
  await undoConsents(client, batch);
  const { rowCount: standings } = await client.query('DELETE FROM account_contacts WHERE import_id = $1', [
    batch.id,
  ]);
  const restored = (await restoreStandings(client, batch)) + (await restorePeople(client, batch));
  await client.query('DELETE FROM contacts c USING leaving_contacts l WHERE c.id = l.id');
  return { removed: standings ?? 0, restored, notices: [] };
}

async function refuseIfChanged(client: Connection, batch: UndoneBatch): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `WITH touched AS (
       SELECT c.id FROM contacts c
       WHERE c.erased_at IS NULL AND c.updated_at <> $2 AND (c.import_id = $1 OR ${isAmong('contact', 'c.id')})
       UNION
       SELECT k.contact_id FROM account_contacts k
       WHERE k.updated_at <> $2
         AND (k.import_id = $1 OR ${isAmong('standing', `k.account_id || '|' || k.contact_id`)})
     )
     SELECT count(*)::int AS count FROM touched`,
    [batch.id, batch.startedAt],
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return;
  throw new ServiceError(
    'refused',
    'contacts-changed-since',
    `${count} of the contacts of ${batch.fileName} were changed since; undoing would lose that.`,
    { id: batch.id, count },
  );
}

/** Whether the import changed such a row and kept what it was before. */
function isAmong(entity: string, key: string): string {
  return `EXISTS (
    SELECT FROM import_changes i WHERE i.import_id = $1 AND i.entity = '${entity}' AND i.key = (${key})::text)`;
}

async function refuseIfNeeded(client: Connection, batch: UndoneBatch): Promise<void> {
  const dependents = await findDependents(client, {
    table: 'contacts',
    leaving: 'leaving_contacts',
    unstated: [],
    ignored: {
      account_contacts: `r.import_id IS NOT DISTINCT FROM '${batch.id}'`,
      consents: `r.evidence->>'import' IS NOT DISTINCT FROM '${batch.id}'`,
    },
  });
  if (dependents.length === 0) return;
  throw new ServiceError(
    'refused',
    'contacts-needed',
    `Of the contacts that ${batch.fileName} made ${describeDependents(dependents)}; they cannot be taken back.`,
    { id: batch.id, dependents },
  );
}

/** Only consents that still rest on the file: a later choice is the person’s own. */
async function undoConsents(client: Connection, batch: UndoneBatch): Promise<void> {
  await client.query(
    `UPDATE consents k SET state = was.state, evidence = was.evidence, recorded_at = was.recorded_at
     FROM import_changes c, jsonb_populate_record(NULL::consents, c.before) AS was
     WHERE c.import_id = $1 AND c.entity = 'consent' AND k.contact_id = was.contact_id
       AND k.topic = was.topic AND k.evidence->>'import' = $1::text`,
    [batch.id],
  );
  await client.query(`DELETE FROM consents WHERE evidence->>'import' = $1::text`, [batch.id]);
}

async function restoreStandings(client: Connection, batch: UndoneBatch): Promise<number> {
  const names = [...standingColumns, 'version', 'updated_at'];
  const { rowCount } = await client.query(
    `UPDATE account_contacts k SET (${names.join(', ')}) = (${names.map((name) => `was.${name}`).join(', ')})
     FROM import_changes c, jsonb_populate_record(NULL::account_contacts, c.before) AS was
     WHERE c.import_id = $1 AND c.entity = 'standing' AND k.account_id = was.account_id
       AND k.contact_id = was.contact_id`,
    [batch.id],
  );
  return rowCount ?? 0;
}

/** What was kept before people had fields of the company's own says nothing of them. */
async function restorePeople(client: Connection, batch: UndoneBatch): Promise<number> {
  const names = [...personColumns, 'version', 'updated_at'];
  const { rowCount } = await client.query(
    `UPDATE contacts k SET (${names.join(', ')}) = (${names.map((name) => `was.${name}`).join(', ')}),
       fields = coalesce(was.fields, k.fields)
     FROM import_changes c, jsonb_populate_record(NULL::contacts, c.before) AS was
     WHERE c.import_id = $1 AND c.entity = 'contact' AND k.id = was.id AND k.erased_at IS NULL`,
    [batch.id],
  );
  return rowCount ?? 0;
}
