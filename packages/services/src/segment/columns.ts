import { Prisma } from '@sleutel/db';
import {
  isSegmentField,
  type SegmentFieldKey,
  segmentField,
  type segmentFields,
} from '@sleutel/domain/segment';
import { type CoverageState, WHITE_STATES } from '@sleutel/domain/solution';
import type { SegmentGround } from './ground.ts';

type Column = Prisma.Sql | ((ground: SegmentGround) => Prisma.Sql);
/** Fields that are one value of an account; events are found by themselves. */
type ColumnKey = Exclude<SegmentFieldKey, EventKey>;
export type EventKey = {
  [Key in SegmentFieldKey]: (typeof segmentFields)[Key]['kind'] extends 'event' ? Key : never;
}[SegmentFieldKey];

const cellOf = (abc: Prisma.Sql, xyz: Prisma.Sql) =>
  Prisma.sql`${abc}::text || CASE ${xyz} WHEN 'new' THEN '-new' ELSE ${xyz}::text END`;

const before = (what: Prisma.Sql) => (ground: SegmentGround) =>
  Prisma.sql`(
  SELECT ${what} FROM analysis_snapshots p
  WHERE p.account_id = a.id AND p.run_id = ${ground.previousRunId}::uuid)`;

const counted = (from: Prisma.Sql, where: Prisma.Sql) =>
  Prisma.sql`(SELECT count(*) FROM ${from} WHERE ${where})`;

const gathered = (what: Prisma.Sql, from: Prisma.Sql) => Prisma.sql`ARRAY(SELECT ${what} FROM ${from})`;

/** What the company sells no more is no part of anybody's white space. */
const inRange = Prisma.sql`v.solution IN (
  SELECT each ->> 'key' FROM company, jsonb_array_elements(settings -> 'solutions') AS each WHERE company.id = 1)`;

const statesOf = (states: readonly CoverageState[]) =>
  Prisma.sql`(${Prisma.join(states.map((state) => Prisma.raw(`'${state}'`)))})`;

const covered = (states: readonly CoverageState[]) =>
  gathered(
    Prisma.sql`v.solution`,
    Prisma.sql`coverages v WHERE v.account_id = a.id AND v.state IN ${statesOf(states)}`,
  );

/** The newest score of one of the three P's; 0 where nothing is known. */
const scored = (kind: Prisma.Sql) => Prisma.sql`COALESCE((
  SELECT q.score FROM qualifications q WHERE q.account_id = a.id AND q.kind = ${kind}
  ORDER BY q.observed_on DESC, q.id DESC LIMIT 1), 0)`;

const standing = Prisma.sql`account_contacts c WHERE c.account_id = a.id AND c.left_on IS NULL`;

/** Every field that is one value of an account, in SQL. */
const columns: Record<ColumnKey, Column> = {
  name: Prisma.sql`a.name`,
  externalId: Prisma.sql`a.external_id`,
  domain: Prisma.sql`a.domain`,
  industry: Prisma.sql`a.industry`,
  region: Prisma.sql`a.region`,
  country: Prisma.sql`a.country`,
  language: Prisma.sql`a.language`,
  currency: Prisma.sql`a.currency`,
  employees: Prisma.sql`a.employees`,
  owner: Prisma.sql`a.owner_id`,
  leadSource: Prisma.sql`a.lead_source::text`,
  type: Prisma.sql`COALESCE(a.type, s.type)::text`,
  key: Prisma.sql`(a.marked_key OR COALESCE(s.key, false))`,
  tags: Prisma.sql`a.tags`,
  createdOn: ({ zone }) => Prisma.sql`(a.created_at AT TIME ZONE ${zone})::date`,

  status: Prisma.sql`COALESCE(s.status::text, 'prospect')`,
  abc: Prisma.sql`s.abc::text`,
  xyz: Prisma.sql`s.xyz::text`,
  cell: cellOf(Prisma.sql`s.abc`, Prisma.sql`s.xyz`),
  statusBefore: before(Prisma.sql`p.status::text`),
  cellBefore: before(cellOf(Prisma.sql`p.abc`, Prisma.sql`p.xyz`)),
  revenue: Prisma.sql`s.revenue`,
  profit: Prisma.sql`s.profit`,
  share: Prisma.sql`s.share`,
  rank: Prisma.sql`s.rank`,
  valueAtRisk: Prisma.sql`s.value_at_risk`,
  pAlive: Prisma.sql`s.p_alive`,
  expectedOrders: Prisma.sql`s.expected_orders_52w`,
  orders: Prisma.sql`s.orders`,
  cancelledOrders: Prisma.sql`s.cancelled`,
  medianGapDays: Prisma.sql`s.median_gap_days`,
  daysSinceLastOrder: Prisma.sql`s.days_since_last_order`,
  firstOrderOn: Prisma.sql`s.first_order_on`,
  lastOrderOn: Prisma.sql`s.last_order_on`,

  openComplaints: counted(Prisma.sql`complaints c`, Prisma.sql`c.account_id = a.id AND c.closed_on IS NULL`),
  openTenders: counted(Prisma.sql`tenders t`, Prisma.sql`t.account_id = a.id AND t.outcome = 'open'`),
  overduePromises: ({ today }) =>
    counted(
      Prisma.sql`promises p`,
      Prisma.sql`p.account_id = a.id AND p.kept_on IS NULL AND p.due_on < ${today}::date`,
    ),
  openTasks: counted(Prisma.sql`tasks t`, Prisma.sql`t.account_id = a.id AND t.done_at IS NULL`),
  overdueTasks: ({ today }) =>
    counted(
      Prisma.sql`tasks t`,
      Prisma.sql`t.account_id = a.id AND t.done_at IS NULL AND t.due_on < ${today}::date`,
    ),
  competitors: gathered(
    Prisma.sql`c.name`,
    Prisma.sql`account_competitors ac JOIN competitors c ON c.id = ac.competitor_id WHERE ac.account_id = a.id`,
  ),
  boughtFromUs: covered(['ours']),
  boughtElsewhere: covered(['competitor', 'inHouse']),
  notBoughtYet: covered(['open']),
  notNeeded: covered(['noNeed']),
  whiteSpace: Prisma.sql`(SELECT COALESCE(sum(v.potential), 0) FROM coverages v
    WHERE v.account_id = a.id AND ${inRange} AND v.state IN ${statesOf(WHITE_STATES)})`,
  lossReasons: gathered(Prisma.sql`unnest(l.reasons)::text`, Prisma.sql`losses l WHERE l.account_id = a.id`),
  need: scored(Prisma.sql`'need'`),
  solvency: scored(Prisma.sql`'solvency'`),
  authority: scored(Prisma.sql`'authority'`),
  hasPlan: Prisma.sql`EXISTS (SELECT FROM plans p WHERE p.account_id = a.id)`,
  planReviewOverdue: ({ today }) =>
    Prisma.sql`EXISTS (SELECT FROM plans p WHERE p.account_id = a.id AND p.next_review_on < ${today}::date)`,

  people: Prisma.sql`(SELECT count(*) FROM ${standing})`,
  roles: gathered(Prisma.sql`c.role::text`, Prisma.sql`${standing} AND c.role IS NOT NULL`),
  stances: gathered(Prisma.sql`c.stance::text`, Prisma.sql`${standing} AND c.stance IS NOT NULL`),
  lastTouchedOn: ({ zone }) =>
    Prisma.sql`(SELECT (max(c.last_touched_at) AT TIME ZONE ${zone})::date FROM ${standing})`,
};

export function columnOf(field: string, ground: SegmentGround): Prisma.Sql {
  if (!isSegmentField(field) || !isColumn(field)) throw new Error(`${field} is no column`);
  const column = columns[field];
  return typeof column === 'function' ? column(ground) : column;
}

function isColumn(field: SegmentFieldKey): field is ColumnKey {
  return segmentField(field).kind !== 'event';
}
