/** What a field is of: it decides which operators ask something sensible of it. */
export type FieldKind = 'text' | 'choice' | 'set' | 'number' | 'date' | 'flag' | 'event';

/** Where the editor lists a field. */
export type FieldGroup = 'account' | 'analysis' | 'dossier' | 'people' | 'events';

/** How a number is written. `share` is 0 to 1. */
export type NumberUnit = 'count' | 'money' | 'share' | 'days' | 'score';

export const operatorsOf = {
  text: ['is', 'isNot', 'contains', 'startsWith', 'empty', 'present'],
  choice: ['anyOf', 'noneOf', 'empty', 'present'],
  set: ['anyOf', 'allOf', 'noneOf', 'empty', 'present'],
  number: ['atLeast', 'atMost', 'between', 'empty', 'present'],
  date: ['withinDays', 'notWithinDays', 'onOrAfter', 'onOrBefore', 'empty', 'present'],
  flag: ['yes', 'no'],
  event: ['happened', 'notHappened'],
} as const satisfies Record<FieldKind, readonly string[]>;

export type SegmentOperator = (typeof operatorsOf)[FieldKind][number];

/** A column of the company's own may hold words or numbers. */
export const operatorsOfCustom = [
  ...operatorsOf.text,
  'anyOf',
  'noneOf',
  'atLeast',
  'atMost',
] as const satisfies readonly SegmentOperator[];
