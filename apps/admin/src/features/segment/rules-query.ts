import {
  customNameOf,
  isGroup,
  isSegmentField,
  operatorsOf,
  operatorsOfCustom,
  type SegmentGroup,
  type SegmentOperator,
  SegmentRules,
  segmentField,
} from '@sleutel/domain/segment';
import type { RuleGroupType, RuleType } from 'react-querybuilder';

/** Rules as the builder works on them. */
export function toQuery({ combinator, not, rules }: SegmentGroup): RuleGroupType {
  return { combinator, not, rules: rules.map((rule) => (isGroup(rule) ? toQuery(rule) : { ...rule })) };
}

/** What the builder holds as rules; null while something in it is not finished. */
export function toRules(query: RuleGroupType): SegmentRules | null {
  const read = SegmentRules.safeParse(plainQuery(query));
  return read.success ? read.data : null;
}

/** Without what the builder keeps for itself. */
export function plainQuery({ combinator, not, rules }: RuleGroupType): unknown {
  return {
    combinator,
    not: not ?? false,
    rules: rules.map((rule) => ('rules' in rule ? plainQuery(rule) : plainRule(rule))),
  };
}

function plainRule({ field, operator, value }: RuleType): unknown {
  return { field, operator, value: asksNothing(operator) ? null : value };
}

const withoutValue: readonly string[] = ['empty', 'present', 'yes', 'no'] satisfies SegmentOperator[];

/** Whether an operator is a question by itself. */
export function asksNothing(operator: string): boolean {
  return withoutValue.includes(operator);
}

export function operatorsFor(field: string): readonly SegmentOperator[] {
  if (customNameOf(field) !== null || !isSegmentField(field)) return operatorsOfCustom;
  return operatorsOf[segmentField(field).kind];
}

const usualDays = 90;

/** What a question begins with. */
export function startValue(operator: string): unknown {
  switch (operator) {
    case 'anyOf':
    case 'allOf':
    case 'noneOf':
      return [];
    case 'between':
      return [null, null];
    case 'withinDays':
    case 'notWithinDays':
      return usualDays;
    case 'happened':
    case 'notHappened':
      return { times: 1, days: usualDays };
    default:
      return asksNothing(operator) ? null : '';
  }
}
