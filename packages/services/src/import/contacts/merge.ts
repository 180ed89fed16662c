import type { Connection } from '@sleutel/db';
import type { Batch } from '../batch/record.ts';
import type { MergeResult } from '../batch/result.ts';
import { isRepeated, type RepeatedRows, settleRepeatedRows } from '../stage/repeated-rows.ts';
import { rejectUnknownAccounts } from '../stage/unknown-accounts.ts';
import { landConsents } from './consents.ts';
import { landPeople } from './people.ts';
import { respellPeople } from './respell.ts';
import { landStandings } from './standings.ts';

/** Merges the staged contacts as a set: people, where they stand, and what they agreed to. */
export async function mergeContacts(client: Connection, batch: Batch): Promise<MergeResult> {
  await client.query('ANALYZE staged_contacts (account, email)');
  await rejectUnknownAccounts(client, 'staged_contacts');
  // Where no address comes twice, no person can stand twice in one account either.
  const alone = !(await isRepeated(client, 'staged_contacts', 'email'));
  const repeated = alone ? { unchanged: 0, notices: [] } : await settleRepeatedRows(client, standingRows);
  await client.query('CREATE TEMP TABLE changed_people (id uuid NOT NULL)');
  await respellPeople(client);
  await landPeople(client, batch, alone);
  const reportsTo = await landStandings(client, batch);
  const consents = await landConsents(client, batch, alone);
  const outcome = await countOutcome(client);
  return {
    inserted: outcome.inserted,
    updated: outcome.updated,
    unchanged: outcome.unchanged + repeated.unchanged,
    notices: [...repeated.notices, ...reportsTo, ...consents],
  };
}

const standingRows: RepeatedRows = {
  table: 'staged_contacts',
  key: ['account', 'email'],
  columns: [
    'first_name',
    'last_name',
    'title',
    'department',
    'phone',
    'role',
    'influence',
    'stance',
    'reports_to',
    'language',
    'time_zone',
    'consent',
    'fields',
  ],
  reason: `json_build_object('code', 'contact-repeated', 'email', left(row.email, 80),
    'account', left(row.account, 80), 'line', row.first_line)`,
  rejectColumn: 'email',
};

/** A row is new when its person did not stand in its account; else updated when anything it says was news. */
async function countOutcome(client: Connection) {
  const { rows } = await client.query<{ inserted: number; updated: number; unchanged: number }>(`
    SELECT count(*) FILTER (WHERE s.is_new)::int AS inserted,
      count(*) FILTER (WHERE NOT s.is_new AND news)::int AS updated,
      count(*) FILTER (WHERE NOT s.is_new AND NOT news)::int AS unchanged
    FROM standings s,
      LATERAL (SELECT s.changed OR EXISTS (SELECT FROM changed_people c WHERE c.id = s.contact_id)) AS n(news)`);
  return rows[0] ?? { inserted: 0, updated: 0, unchanged: 0 };
}
