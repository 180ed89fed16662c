import { z } from 'zod';
import { Currency, KnownCurrency } from '../company/index.ts';
import { Side } from '../user/index.ts';

const Line = z.string().trim().min(1).max(300);
const Text = z.string().trim().max(5_000);
const Day = z.iso.date();
/** Decimal text: amounts and counts alike are exact. */
const Quantity = z.string().regex(/^-?\d{1,14}(\.\d{1,6})?$/, 'is not a number such as 12.5');
const Amount = z.string().regex(/^\d{1,14}(\.\d{1,6})?$/, 'is not an amount such as 1250.00');
const Level = z.int().min(1).max(5);

/** What is to be reached, by when, and from where: a target below the start is a goal that goes down. */
export const PlanGoal = z.object({
  id: z.uuid(),
  text: Line,
  unit: z.string().trim().max(40),
  start: Quantity,
  target: Quantity,
  dueOn: Day.nullable(),
});
export type PlanGoal = z.infer<typeof PlanGoal>;

/** A person of the account, and what we want of them. */
export const TargetBuyer = z.object({ contactId: z.uuid(), aim: Text });
export type TargetBuyer = z.infer<typeof TargetBuyer>;

export const PlanBudget = z.object({
  amount: Amount,
  currency: Currency.nullable(),
  from: Day.nullable(),
  until: Day.nullable(),
});
export type PlanBudget = z.infer<typeof PlanBudget>;

export const PlanRisk = z.object({
  id: z.uuid(),
  text: Line,
  /** 1 (hardly) to 5 (almost surely). */
  likelihood: Level,
  /** 1 (slight) to 5 (we lose the account). */
  impact: Level,
  ownerId: z.string().nullable(),
  counterMeasure: Text,
});
export type PlanRisk = z.infer<typeof PlanRisk>;

/** Becomes a task of its owner. */
export const PlanStep = z.object({
  id: z.uuid(),
  text: Line,
  ownerId: z.string().nullable(),
  /** Whom of the account it is about. */
  contactId: z.uuid().nullable().default(null),
  dueOn: Day.nullable(),
});
export type PlanStep = z.infer<typeof PlanStep>;

export const PlanBeside = z.enum(['programmeDecides', 'allowed', 'notAllowed']);
export type PlanBeside = z.infer<typeof PlanBeside>;

const several = 50;
const byId = <T extends z.ZodType<{ readonly id: string }>>(item: T) =>
  z
    .array(item)
    .max(several)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'holds an id twice');

/** What sales and marketing agree on for an account: everything a version keeps and a sign-off is for. */
export const PlanDocument = z.object({
  goals: byId(PlanGoal),
  valueProposition: Text,
  targetBuyers: z
    .array(TargetBuyer)
    .max(several)
    .refine(
      (list) => new Set(list.map(({ contactId }) => contactId)).size === list.length,
      'names a person twice',
    ),
  group: z
    .array(z.object({ userId: z.string(), side: Side }))
    .max(several)
    .refine((list) => new Set(list.map(({ userId }) => userId)).size === list.length, 'names a member twice'),
  budget: PlanBudget.nullable(),
  risks: byId(PlanRisk),
  nextSteps: byId(PlanStep),
  reviewEveryDays: z.int().min(7).max(730),
  beside: PlanBeside,
});
export type PlanDocument = z.infer<typeof PlanDocument>;

export const planSections = [
  'goals',
  'valueProposition',
  'targetBuyers',
  'group',
  'budget',
  'risks',
  'nextSteps',
  'reviewEveryDays',
  'beside',
] as const satisfies readonly (keyof PlanDocument)[];
export type PlanSection = (typeof planSections)[number];

export const PlanSectionName = z.enum(planSections);

/** Sections with their new contents; those left out stay. */
export const PlanChange = PlanDocument.extend({
  budget: PlanBudget.extend({ currency: KnownCurrency.nullable() }).nullable(),
}).partial();
export type PlanChange = z.infer<typeof PlanChange>;

/** A plan nobody has written in. */
export const emptyPlan: PlanDocument = {
  goals: [],
  valueProposition: '',
  targetBuyers: [],
  group: [],
  budget: null,
  risks: [],
  nextSteps: [],
  reviewEveryDays: 90,
  beside: 'programmeDecides',
};
