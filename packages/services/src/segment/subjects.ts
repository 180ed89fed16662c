import {
  conditionsOf,
  isSegmentField,
  type SegmentFieldKey,
  type SegmentRules,
} from '@sleutel/domain/segment';
import type { Subject } from '../core/index.ts';

/** Of an account itself or of an analysis, which never changes. */
const own: readonly Subject[] = [];
/** Orders land as whole tables, and messages are written too often to mark it. */
const unmarked = null;

/** What else a field is read from than accounts and analyses; null where nobody can know whether that has changed. */
const subjects: Record<SegmentFieldKey, readonly Subject[] | null> = {
  name: own,
  externalId: own,
  domain: own,
  industry: own,
  region: own,
  country: own,
  language: own,
  currency: own,
  employees: own,
  owner: own,
  leadSource: own,
  type: own,
  key: own,
  tags: own,
  createdOn: own,

  status: own,
  abc: own,
  xyz: own,
  cell: own,
  statusBefore: own,
  cellBefore: own,
  revenue: own,
  profit: own,
  share: own,
  rank: own,
  valueAtRisk: own,
  pAlive: own,
  expectedOrders: own,
  orders: own,
  cancelledOrders: own,
  medianGapDays: own,
  daysSinceLastOrder: own,
  firstOrderOn: own,
  lastOrderOn: own,

  openComplaints: ['complaints'],
  openTenders: ['tenders'],
  overduePromises: ['promises'],
  openTasks: ['tasks'],
  overdueTasks: ['tasks'],
  competitors: ['account_competitors', 'competitors'],
  boughtFromUs: ['coverages'],
  boughtElsewhere: ['coverages'],
  notBoughtYet: ['coverages'],
  notNeeded: ['coverages'],
  // What the company's range does not name any more is in no sum.
  whiteSpace: unmarked,
  lossReasons: ['losses'],
  need: ['qualifications'],
  solvency: ['qualifications'],
  authority: ['qualifications'],
  hasPlan: ['plans'],
  planReviewOverdue: ['plans'],

  people: ['account_contacts'],
  roles: ['account_contacts'],
  stances: ['account_contacts'],
  lastTouchedOn: ['account_contacts'],

  ordered: unmarked,
  cancelled: unmarked,
  returned: unmarked,
  complained: ['complaints'],
  tenderOpened: ['tenders'],
  tenderWon: ['tenders'],
  tenderLost: ['tenders'],
  deliveredLate: ['deliveries'],
  promiseBroken: ['promises'],
  met: ['interactions'],
  spoke: ['interactions'],
  lost: ['losses'],
  refused: ['losses'],
  longGap: ['signals'],
  volumeDrop: ['signals'],
  contactLeft: ['signals'],
  competitorSeen: ['signals'],
  clicked: ['signals'],
  replied: ['signals'],
  messageSent: unmarked,
};

export function subjectsOfField(field: SegmentFieldKey): readonly Subject[] | null {
  return subjects[field];
}

/** The tables by which the accounts of some rules are known; null where a change of one of them goes unnoticed. */
export function subjectsOf(rules: SegmentRules): readonly Subject[] | null {
  const fields = conditionsOf(rules).map(({ field }) => (isSegmentField(field) ? subjects[field] : own));
  const known = fields.filter((each) => each !== unmarked);
  return known.length < fields.length
    ? null
    : [...new Set<Subject>(['accounts', 'account_standings', ...known.flat()])];
}
