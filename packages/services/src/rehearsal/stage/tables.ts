/** What the engine writes: tables of the rehearsal's own, empty at first. */
export const OWN_TABLES = [
  'analysis_runs',
  'analysis_snapshots',
  'audit_entries',
  'enrolment_occurrences',
  'enrolments',
  'ledger_entries',
  'message_batches',
  'message_events',
  'message_frames',
  'messages',
  'occasions',
  'offer_codes',
  'offers',
  'order_months',
  'order_rhythms',
  'order_totals',
  // Nobody listens there.
  'outgoing_events',
  'programme_approvals',
  'programme_arms',
  'programme_authors',
  'programme_comments',
  'programme_draws',
  'programme_ends',
  'programme_occasions',
  'programme_sweeps',
  'programmes',
  'redemptions',
  'sequence_versions',
  'tasks',
  'templates',
  'transport_rates',
  'users',
  'webhook_deliveries',
  'webhook_endpoints',
] as const;

/** How a real table is seen at the simulated moment `c.now`, on the day `c.today`. What has only a day is known the day after. */
export interface Cut {
  /** Rows that were there by then. */
  readonly where?: string;
  /** Columns that said something else then, as SQL. */
  readonly columns?: Readonly<Record<string, string>>;
}

export const CUTS: Readonly<Record<string, Cut>> = {
  orders: { where: 't.ordered_on < c.today' },
  signals: { where: 't.occurred_at <= c.now' },
  interactions: { where: 't.happened_at <= c.now' },
  meetings: { where: 't.created_at <= c.now' },
  complaints: {
    where: 't.opened_on < c.today',
    columns: { closed_on: 'CASE WHEN t.closed_on < c.today THEN t.closed_on END' },
  },
  tenders: {
    where: 't.opened_on < c.today',
    columns: {
      outcome: `CASE WHEN t.decided_on < c.today THEN t.outcome ELSE 'open'::public."TenderOutcome" END`,
      decided_on: 'CASE WHEN t.decided_on < c.today THEN t.decided_on END',
    },
  },
  deliveries: { columns: { delivered_on: 'CASE WHEN t.delivered_on < c.today THEN t.delivered_on END' } },
  promises: {
    where: 't.made_on < c.today',
    columns: { kept_on: 'CASE WHEN t.kept_on < c.today THEN t.kept_on END' },
  },
  losses: { where: 't.lost_on < c.today' },
  qualifications: { where: 't.observed_on < c.today' },
  // Who agreed later is taken to have agreed: consent is asked of who is there now, never less strictly.
  suppressions: { where: 't.created_at <= c.now' },
  contacts: { columns: { away_until: 'NULL::timestamptz(3)', paused_until: 'NULL::timestamptz(3)' } },
  account_contacts: {
    columns: {
      left_on: 'CASE WHEN t.left_on < c.today THEN t.left_on END',
      last_touched_at: 'CASE WHEN t.last_touched_at <= c.now THEN t.last_touched_at END',
    },
  },
};
