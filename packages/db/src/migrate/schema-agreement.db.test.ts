import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { describeDatabase } from './catalog.ts';
import { diffSchemas, migrationNames, migrationsFolder, readSchema, schemaToSql } from './index.ts';
import { snapshotName } from './snapshot.ts';

// What migrations say by hand because the schema language has no word for it.
const byHand = [
  'index account_contacts.account_contacts_reports_to_id_idx ',
  'index account_standings.account_standings_prospects_idx USING btree ',
  'index accounts.accounts_search_idx USING gin ',
  'index contacts.contacts_words_idx USING gin ',
  'index contacts.contacts_phone_idx USING btree (reverse(regexp_replace(phone,',
  'check account_contacts.account_contacts_influence CHECK',
  'check company.company_one_row CHECK',
  'check programmes.programmes_hold_out_share CHECK',
  'check qualifications.qualifications_score CHECK',
  'index enrolments.enrolments_due_idx USING btree (due_at) WHERE',
  'index messages.messages_header_id_idx USING btree (header_id) WHERE',
  'column messages.ready_at timestamp(3) with time zone',
  'column messages.in_doubt_at timestamp(3) with time zone',
  'column messages.late_at timestamp(3) with time zone',
  'index messages.messages_ready_idx USING btree (programme_id, ready_at) WHERE',
  'index messages.messages_in_doubt_at_idx USING btree (in_doubt_at) WHERE',
  'index messages.messages_late_of_account_idx USING btree (account_id, late_at) WHERE',
  'index messages.messages_late_of_contact_idx USING btree (contact_id, late_at) WHERE',
  'index message_events.message_events_provider_id_idx USING btree (provider_id) WHERE',
  'index message_events.message_events_replied_idx USING btree (occurred_at) WHERE',
  'index offer_codes.offer_codes_standing_idx USING btree (valid_until) WHERE',
  'index offer_codes.offer_codes_one_standing_key UNIQUE USING btree (offer_id, enrolment_id) WHERE',
  'index promises.promises_open_idx USING btree (due_on, id) WHERE',
  'index webhook_deliveries.webhook_deliveries_due_idx USING btree (endpoint_id, next_try_at) WHERE',
  'index webhook_deliveries.webhook_deliveries_failed_idx USING btree (endpoint_id) WHERE',
  "index orders.orders_offer_code_idx USING btree (translate(upper(offer_code), ' -'::text, ''::text)) WHERE",
];

let migrated: TestDatabase;
let declared: TestDatabase;

beforeAll(async () => {
  [migrated, declared] = await Promise.all([createTestDatabase(), createEmptyDatabase()]);
  const client = new pg.Client({ connectionString: declared.url });
  await client.connect();
  await client.query(await schemaToSql(declared.url, await readSchema()));
  await client.end();
});

afterAll(() => Promise.all([migrated.drop(), declared.drop()]));

test('the migrations make the database that the schema declares', async () => {
  const lines = await describeDatabase(migrated.url);
  const found = lines.filter((line) => byHand.some((start) => line.startsWith(start)));
  expect(found).toHaveLength(byHand.length);
  expect(lines.filter((line) => !found.includes(line))).toEqual(await describeDatabase(declared.url));
});

test('the last migration keeps the schema it was made for', async () => {
  const last = (await migrationNames(migrationsFolder())).at(-1) ?? '';
  const path = join(migrationsFolder(), last, snapshotName);
  const snapshot = [{ path: snapshotName, content: await readFile(path, 'utf8') }];
  expect(await diffSchemas(declared.url, snapshot, await readSchema())).toBe('');
});
