import type { TestApp } from './test-app.ts';

/** What each procedure that reads is asked, where it is asked for something: what the demonstration has of it. */
export async function inputsOf({ deps }: TestApp): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const { pool } = deps.services.db;
  const rows = async <T extends object>(text: string): Promise<T[]> => (await pool.query<T>(text)).rows;
  const ids = (table: string, most: number) =>
    rows<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT ${most}`);
  const accounts = await ids('accounts', 8);
  const ofAccounts = accounts.map(({ id }) => ({ accountId: id }));
  const programmes = await ids('programmes', 20);
  const ofProgrammes = programmes.map(({ id }) => ({ programmeId: id }));
  const messages = await rows<{ id: string }>(
    'SELECT DISTINCT ON (state) id FROM messages ORDER BY state, id',
  );
  const [meetings, imports] = [await ids('meetings', 3), await ids('imports', 9)];
  const contents = await rows<{ programmeId: string; key: string }>(
    'SELECT DISTINCT ON (programme_id) programme_id AS "programmeId", key FROM templates ORDER BY programme_id, key',
  );
  const steps = await rows(
    `SELECT DISTINCT programme_id AS id, jsonb_path_query(steps, '$.** ? (@.type == "email").key') #>> '{}' AS step
     FROM sequence_versions WHERE number = 1`,
  );
  const rehearsals = await ids('rehearsals', 3);
  const walks = await rows(
    `SELECT DISTINCT ON (rehearsal_id) rehearsal_id AS id, account_id AS "accountId", contact_id AS "contactId"
     FROM rehearsal_events ORDER BY rehearsal_id`,
  );
  const segments = await rows<{ id: string; rules: unknown }>('SELECT id, rules FROM segments ORDER BY id');
  const changed = await rows(
    `SELECT DISTINCT ON (entity) entity, entity_id AS "entityId" FROM field_changes ORDER BY entity, entity_id`,
  );
  const versions = await rows(
    `SELECT p.account_id AS "accountId", min(v.version) AS "from", max(v.version) AS "to"
     FROM plan_versions v JOIN plans p ON p.id = v.plan_id GROUP BY p.account_id LIMIT 3`,
  );
  const [one, other] = accounts;
  return new Map<string, readonly unknown[]>([
    ...['account.get', 'account.changes', 'account.orders', 'account.timeline'].map(asked(accounts)),
    ...ofAccount.map(asked(ofAccounts)),
    ...ofProgramme.map(asked(programmes)),
    ...['enrolment.occasions', 'rehearsal.list', 'tailoring.list'].map(asked(ofProgrammes)),
    ...['rehearsal.get', 'rehearsal.accounts', 'rehearsal.people'].map(asked(rehearsals)),
    ...['import.get', 'import.rejects'].map(asked(imports)),
    ...['meeting.get', 'meeting.brief'].map(asked(meetings)),
    ...['content.get', 'content.preview'].map(asked(contents)),
    [
      'account.openWork',
      (await ids('users', 3)).map((to) => ({ accounts: { ids: accounts.map(({ id }) => id) }, to: to.id })),
    ],
    ['company.preview', [{ language: 'en' }, { language: 'af' }]],
    ['contact.get', await ids('contacts', 5)],
    ['contact.search', [{ query: 'a' }]],
    ['duplicate.compare', [{ accountIds: [one?.id, other?.id] }]],
    ['duplicate.find', [{ name: 'Wren', domain: '' }]],
    ['enrolment.ledger', await ids('enrolments', 5)],
    ['fieldChange.list', changed],
    ['import.upload', await ids('uploads', 3)],
    ['message.get', messages],
    ['offer.get', await ids('offers', 5)],
    ['plan.compare', versions],
    ['programme.estimate', [{ playbook: null }]],
    ['programme.export', programmes],
    ['programme.preview', steps],
    ['rehearsal.walk', walks],
    ['savedView.list', [{ screen: 'accounts' }]],
    ['search.find', [{ text: 'a' }, { text: 'wren' }]],
    ['segment.get', segments.map(({ id }) => ({ id }))],
    ['segment.preview', segments.map(({ rules }) => ({ rules }))],
    ['webhook.listDeliveries', (await ids('webhook_endpoints', 1)).map(({ id }) => ({ endpointId: id }))],
  ]);
}

const asked =
  (inputs: readonly unknown[]) =>
  (name: string): [string, readonly unknown[]] => [name, inputs];

const ofAccount = [
  'complaint.list',
  'contact.map',
  'coverage.list',
  'decisionStage.list',
  'delivery.list',
  'dossier.get',
  'interaction.list',
  'loss.list',
  'plan.board',
  'plan.get',
  'plan.versions',
  'promise.list',
  'qualification.list',
  'rival.list',
  'signal.list',
  'tender.list',
];

const ofProgramme = [
  'programme.audience',
  'programme.comments',
  'programme.difference',
  'programme.due',
  'programme.get',
  'programme.previewLaunch',
  'programme.previewMigration',
  'programme.result',
  'programme.ways',
];
