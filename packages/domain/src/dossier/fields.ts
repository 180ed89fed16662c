import { z } from 'zod';
import { KnownCurrency } from '../company/index.ts';
import { QualificationKind } from '../qualification/index.ts';
import { CoverageState } from '../solution/index.ts';
import { Day, Moment } from '../time/index.ts';

const line = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(10_000);
const people = z.array(z.uuid()).max(50);
/** Decimal text of at most fourteen digits before the point and six after it, as the database keeps money. */
const amount = z.string().regex(/^\d{1,14}(\.\d{1,6})?$/, 'is not an amount');

/** Something we delivered, or said we would. */
export const DeliveryFields = z.strictObject({
  reference: line.nullish(),
  promisedOn: Day.nullish(),
  deliveredOn: Day.nullish(),
  note: text.nullish(),
});

export const TenderOutcome = z.enum(['open', 'won', 'lost', 'withdrawn']);
export type TenderOutcome = z.infer<typeof TenderOutcome>;

export const TenderFields = z.strictObject({
  title: line,
  openedOn: Day,
  closesOn: Day.nullish(),
  amount: amount.nullish(),
  currency: KnownCurrency.nullish(),
  outcome: TenderOutcome.optional(),
  decidedOn: Day.nullish(),
  /** Why it was won or lost. */
  reason: text.nullish(),
  /** Who won it instead of us. */
  competitorId: z.uuid().nullish(),
});

export const InteractionKind = z.enum(['meeting', 'call', 'visit', 'email', 'event', 'note']);
export type InteractionKind = z.infer<typeof InteractionKind>;

export const InteractionFields = z.strictObject({
  kind: InteractionKind,
  happenedAt: Moment,
  summary: text,
  contactIds: people.optional(),
});

export const ComplaintFields = z.strictObject({
  openedOn: Day,
  closedOn: Day.nullish(),
  summary: text,
  answer: text.nullish(),
  contactId: z.uuid().nullish(),
});

export const PromiseFields = z.strictObject({
  summary: text,
  madeOn: Day,
  dueOn: Day,
  keptOn: Day.nullish(),
  /** Who gave it; whoever notes it where nobody is named. */
  byUserId: z.string().min(1).nullish(),
});

export const DecisionStageFields = z.strictObject({
  name: line,
  /** Usual length in days. */
  days: z.int().min(0).max(3_650).nullish(),
  note: text.nullish(),
  contactIds: people.optional(),
});

export const RivalFields = z.strictObject({
  /** Share of the account's spending, 0 to 1. */
  shareOfWallet: z.number().min(0).max(1).nullish(),
  strengths: text.nullish(),
  weaknesses: text.nullish(),
  seenOn: Day.nullish(),
});

/** What is known of one solution of ours at the account. */
export const CoverageFields = z.strictObject({
  state: CoverageState,
  /** What the account could spend on it in a year, in the company's currency. */
  potential: amount.nullish(),
  /** Who sells it to the account. */
  competitorId: z.uuid().nullish(),
  note: text.nullish(),
});

export const LossKind = z.enum(['loss', 'refusal']);
export type LossKind = z.infer<typeof LossKind>;

/** Why accounts are lost: a fixed list, so that reasons can be counted over years. */
export const LossReason = z.enum([
  'serviceDeclined',
  'qualityDeclined',
  'deadlinesMissed',
  'notListenedTo',
  'forgotten',
  'price',
  'competitor',
  'closedDown',
  'other',
]);
export type LossReason = z.infer<typeof LossReason>;

export const LossFields = z.strictObject({
  kind: LossKind.optional(),
  lostOn: Day,
  reasons: z
    .array(LossReason)
    .min(1)
    .transform((reasons) => [...new Set(reasons)]),
  note: text.nullish(),
});

/** What people note as a sign themselves; the others follow from what they are signs of. */
export const NotedSignal = z.enum(['longGap', 'volumeDrop', 'contactLeft', 'competitorSeen', 'reply']);
export type NotedSignal = z.infer<typeof NotedSignal>;

export const SignalFields = z.strictObject({
  kind: NotedSignal,
  occurredAt: Moment,
  /** Where it is known from, in words. */
  source: line,
  contactId: z.uuid().nullish(),
});

export const QualificationFields = z.strictObject({
  kind: QualificationKind,
  /** 0 (unknown or absent) to 3 (proven). */
  score: z.int().min(0).max(3),
  evidence: text,
  /** Who or what says so. */
  source: line,
  observedOn: Day,
});
