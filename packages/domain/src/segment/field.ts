import { AbcClass, AccountStatus, AccountType, Cell, XyzClass } from '../analysis/index.ts';
import { BuyingRole } from '../contact/index.ts';
import type { FieldGroup, FieldKind, NumberUnit } from './kind.ts';

export interface SegmentField {
  readonly group: FieldGroup;
  readonly kind: FieldKind;
  /** The values there are; a choice without them takes whatever the accounts hold. */
  readonly options?: readonly string[];
  readonly unit?: NumberUnit;
}

const text = (group: FieldGroup) => ({ group, kind: 'text' }) as const;
const choice = (group: FieldGroup, options?: readonly string[]) =>
  ({ group, kind: 'choice', ...(options && { options }) }) as const;
const set = (group: FieldGroup, options?: readonly string[]) =>
  ({ group, kind: 'set', ...(options && { options }) }) as const;
const number = (group: FieldGroup, unit: NumberUnit = 'count') => ({ group, kind: 'number', unit }) as const;
const date = (group: FieldGroup) => ({ group, kind: 'date' }) as const;
const flag = (group: FieldGroup) => ({ group, kind: 'flag' }) as const;
const event = { group: 'events', kind: 'event' } as const;

const leadSources = ['press', 'media', 'internet', 'database', 'referral', 'event', 'other'] as const;
const stances = ['champion', 'supporter', 'neutral', 'sceptic', 'blocker'] as const;
const lossReasons = [
  'serviceDeclined',
  'qualityDeclined',
  'deadlinesMissed',
  'notListenedTo',
  'forgotten',
  'price',
  'competitor',
  'closedDown',
  'other',
] as const;

/** Everything a rule may ask of an account, besides the company's own columns. */
export const segmentFields = {
  name: text('account'),
  externalId: text('account'),
  domain: text('account'),
  industry: text('account'),
  region: text('account'),
  country: choice('account'),
  language: choice('account'),
  currency: choice('account'),
  employees: number('account'),
  /** By the user's id. */
  owner: choice('account'),
  leadSource: choice('account', leadSources),
  type: choice('account', AccountType.options),
  key: flag('account'),
  tags: set('account'),
  createdOn: date('account'),

  status: choice('analysis', AccountStatus.options),
  abc: choice('analysis', AbcClass.options),
  xyz: choice('analysis', XyzClass.options),
  cell: choice('analysis', Cell.options),
  /** In the run before the latest one. */
  statusBefore: choice('analysis', AccountStatus.options),
  cellBefore: choice('analysis', Cell.options),
  revenue: number('analysis', 'money'),
  profit: number('analysis', 'money'),
  share: number('analysis', 'share'),
  rank: number('analysis'),
  valueAtRisk: number('analysis', 'money'),
  pAlive: number('analysis', 'share'),
  expectedOrders: number('analysis'),
  orders: number('analysis'),
  cancelledOrders: number('analysis'),
  medianGapDays: number('analysis', 'days'),
  daysSinceLastOrder: number('analysis', 'days'),
  firstOrderOn: date('analysis'),
  lastOrderOn: date('analysis'),

  openComplaints: number('dossier'),
  openTenders: number('dossier'),
  overduePromises: number('dossier'),
  openTasks: number('dossier'),
  overdueTasks: number('dossier'),
  competitors: set('dossier'),
  /** Solutions by their keys: bought from us; from a competitor or made by itself; from nobody yet; not needed. */
  boughtFromUs: set('dossier'),
  boughtElsewhere: set('dossier'),
  notBoughtYet: set('dossier'),
  notNeeded: set('dossier'),
  /** Potential a year of what it could buy from us and does not. */
  whiteSpace: number('dossier', 'money'),
  lossReasons: set('dossier', lossReasons),
  need: number('dossier', 'score'),
  solvency: number('dossier', 'score'),
  authority: number('dossier', 'score'),
  hasPlan: flag('dossier'),
  planReviewOverdue: flag('dossier'),

  people: number('people'),
  roles: set('people', BuyingRole.options),
  stances: set('people', stances),
  lastTouchedOn: date('people'),

  ordered: event,
  cancelled: event,
  returned: event,
  complained: event,
  tenderOpened: event,
  tenderWon: event,
  tenderLost: event,
  deliveredLate: event,
  promiseBroken: event,
  met: event,
  spoke: event,
  lost: event,
  refused: event,
  longGap: event,
  volumeDrop: event,
  contactLeft: event,
  competitorSeen: event,
  clicked: event,
  replied: event,
  messageSent: event,
} as const satisfies Record<string, SegmentField>;

export type SegmentFieldKey = keyof typeof segmentFields;

const customPrefix = 'custom:';

/** How a rule names a column of the company's own. */
export function customField(name: string): string {
  return `${customPrefix}${name}`;
}

/** The column behind such a name; null for any other field. */
export function customNameOf(field: string): string | null {
  const name = field.startsWith(customPrefix) ? field.slice(customPrefix.length) : '';
  return name === '' ? null : name;
}

export function isSegmentField(field: string): field is SegmentFieldKey {
  return Object.hasOwn(segmentFields, field);
}

export function segmentField(field: SegmentFieldKey): SegmentField {
  return segmentFields[field];
}
