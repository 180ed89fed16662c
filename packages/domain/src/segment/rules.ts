import { z } from 'zod';
import { customNameOf, isSegmentField, segmentField } from './field.ts';
import { operatorsOf, operatorsOfCustom, type SegmentOperator } from './kind.ts';

const field = z.string().min(1).max(140);
const words = z.string().trim().min(1).max(200);
const amount = z.number().refine(Number.isFinite, { error: 'must be a number' });
/** How far back a question may look, in days, and how often something may be asked to have happened. */
export const SEGMENT_DAYS = { min: 0, max: 3660 } as const;
export const SEGMENT_TIMES = { min: 1, max: 1000 } as const;

const days = z.int().min(SEGMENT_DAYS.min).max(SEGMENT_DAYS.max);
const times = z.int().min(SEGMENT_TIMES.min).max(SEGMENT_TIMES.max);

const condition = <Operator extends SegmentOperator, Value extends z.ZodType>(
  operators: readonly [Operator, ...Operator[]],
  value: Value,
) => z.strictObject({ field, operator: z.enum(operators), value });

/** One question of an account: a field, an operator, and what it is held against. */
const AnyCondition = z.discriminatedUnion('operator', [
  condition(['is', 'isNot', 'contains', 'startsWith'], words),
  condition(['anyOf', 'allOf', 'noneOf'], z.array(words).min(1).max(100)),
  condition(['atLeast', 'atMost'], amount),
  condition(['between'], z.tuple([amount, amount])),
  condition(['withinDays', 'notWithinDays'], days),
  condition(['onOrAfter', 'onOrBefore'], z.iso.date()),
  condition(['happened', 'notHappened'], z.strictObject({ times, days })),
  condition(['empty', 'present', 'yes', 'no'], z.null()),
]);

export const SegmentCondition = AnyCondition.superRefine((asked, context) => {
  const problem = conditionProblem(asked);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem, path: ['field'] });
});
export type SegmentCondition = z.infer<typeof SegmentCondition>;

function conditionProblem({ field: name, operator, value }: z.infer<typeof AnyCondition>): string | null {
  if (customNameOf(name) !== null) {
    return operatorsOfCustom.some((each) => each === operator) ? null : `cannot be asked whether ${operator}`;
  }
  if (!isSegmentField(name)) return `is no field: ${name}`;
  const { kind, options } = segmentField(name);
  if (!operatorsOf[kind].some((each) => each === operator)) return `cannot be asked whether ${operator}`;
  const unknown = options && Array.isArray(value) && value.find((each) => !options.includes(String(each)));
  return unknown === undefined || unknown === false ? null : `is never ${unknown}`;
}

const mostDepth = 5;
const mostConditions = 100;

/** Conditions and groups of them, all or any of which hold; `not` turns the whole group round. */
export type SegmentGroup = {
  readonly combinator: 'and' | 'or';
  readonly not: boolean;
  readonly rules: readonly (SegmentGroup | SegmentCondition)[];
};

const Group: z.ZodType<SegmentGroup, unknown> = z.lazy(() =>
  z.strictObject({
    combinator: z.enum(['and', 'or']),
    not: z.boolean().default(false),
    rules: z.array(Rule).min(1).max(mostConditions),
  }),
);

/** Told apart by hand, so that what is wrong with a condition is said of it and not of a union. */
const Rule: z.ZodType<SegmentGroup | SegmentCondition, unknown> = z.unknown().transform((value, context) => {
  const isGroup = typeof value === 'object' && value !== null && 'combinator' in value;
  const parsed = isGroup ? Group.safeParse(value) : SegmentCondition.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    context.addIssue({ code: 'custom', path, message });
  }
  return z.NEVER;
});

/**
 * Which accounts belong to a segment: a group `{ combinator, not?, rules }` of conditions `{ field, operator, value }` and
 * of other groups. Every group holds something: an empty rule would mean everybody.
 */
export const SegmentRules = z
  .unknown()
  .superRefine((value, context) => {
    if (depthOf(value) > mostDepth) context.addIssue({ code: 'custom', message: `is nested too deep` });
  })
  .pipe(Group)
  .refine((group) => conditionsOf(group).length <= mostConditions, {
    error: `may have ${mostConditions} conditions`,
  });
export type SegmentRules = SegmentGroup;

/** How deep groups lie in each other; looked at before anything recursive is parsed. */
function depthOf(value: unknown, seen = 0): number {
  if (seen > mostDepth || typeof value !== 'object' || value === null) return seen;
  const rules: unknown = Reflect.get(value, 'rules');
  if (!Array.isArray(rules)) return seen;
  return Math.max(seen + 1, ...rules.slice(0, mostConditions).map((rule) => depthOf(rule, seen + 1)));
}

export function isGroup(rule: SegmentGroup | SegmentCondition): rule is SegmentGroup {
  return 'combinator' in rule;
}

/** Every condition, whatever group it stands in. */
export function conditionsOf(group: SegmentGroup): SegmentCondition[] {
  return group.rules.flatMap((rule) => (isGroup(rule) ? conditionsOf(rule) : [rule]));
}
