/** Rows that belong to an account, and go over to another with it. */
export interface AccountLink {
  readonly table: string;
  /** Names the account. Default `account_id`. */
  readonly column?: string;
  /** By which a row is found again. Default `id`. */
  readonly key?: readonly string[];
  /**
   * An account has one row only of each value of these columns. Where both accounts have one, that of the account
   * that stays stays, and takes the values of `filled` that it lacks.
   */
  readonly single?: readonly string[];
  readonly filled?: readonly string[];
  /** Counts the rows of an account from 0: those that come go behind those that are there. */
  readonly numbered?: string;
}

/** Everything that names an account, but for what is derived from the rest. A test knows when something is missing. */
export const accountLinks: readonly AccountLink[] = [
  {
    table: 'account_contacts',
    key: ['contact_id'],
    single: ['contact_id'],
    filled: 'title department role influence stance reports_to_id last_touched_at map_x map_y'.split(' '),
  },
  {
    table: 'dossiers',
    key: ['account_id'],
    single: [],
    filled: 'description history organisation surroundings decision_note'.split(' '),
  },
  {
    table: 'account_competitors',
    key: ['competitor_id'],
    single: ['competitor_id'],
    filled: 'share_of_wallet strengths weaknesses seen_on'.split(' '),
  },
  // What both say of a solution may differ in where it is got: nothing of the one would fit the other.
  { table: 'coverages', single: ['solution'] },
  { table: 'deliveries' },
  { table: 'tenders' },
  { table: 'interactions' },
  { table: 'complaints' },
  { table: 'promises' },
  { table: 'decision_stages', numbered: 'position' },
  { table: 'qualifications' },
  { table: 'signals' },
  { table: 'losses' },
  { table: 'meetings' },
  { table: 'tasks' },
  { table: 'field_changes' },
  { table: 'offer_codes' },
  { table: 'templates' },
  { table: 'occasions', single: ['kind', 'reference'] },
  { table: 'plans', single: [] },
  { table: 'tailorings', single: ['programme_id', 'key', 'language', 'slot'] },
  { table: 'programme_arms', key: ['programme_id'], single: ['programme_id'] },
  { table: 'programme_draws', key: ['programme_id', 'step_key'], single: ['programme_id', 'step_key'] },
  { table: 'enrolments', single: ['programme_id', 'contact_id'] },
  { table: 'rehearsal_accounts', key: ['rehearsal_id'], single: ['rehearsal_id'] },
  { table: 'rehearsal_events', key: ['rehearsal_id', 'position'] },
  { table: 'bulk_changes', key: ['change_id'], single: ['change_id'] },
  { table: 'accounts', column: 'parent_id' },
  { table: 'account_merges', column: 'winner_id' },
  // These name an account without a foreign key.
  { table: 'orders', key: ['key'] },
  { table: 'messages' },
  { table: 'ledger_entries' },
];

/** What follows from the rest, and is made anew or goes with the account. */
export const derivedLinks: readonly string[] = [
  'account_standings.account_id',
  'order_rhythms.account_id',
  'not_duplicates.one_id',
  'not_duplicates.other_id',
];
