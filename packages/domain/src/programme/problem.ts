import type { SequenceProblemCode } from '../sequence/index.ts';
import type { ContentPlace, ContentProblemCode, Language } from '../template/index.ts';

/** What is wrong with a programme's parts; the words stand in `problem-words`. */
export type ProgrammeProblemCode =
  | SequenceProblemCode
  | ContentProblemCode
  /** Of a compiled e-mail. */
  | 'unsubscribeMissing'
  | 'postalAddressMissing'
  | 'languageWrong'
  | 'tooLarge'
  | 'tailoredGone'
  | 'tailoredHides'
  | 'tailoredLanguageMissing'
  | 'tailoredUnread'
  | 'contentMissing'
  | 'contentUnused'
  | 'offerUnknown'
  /** An e-mail speaks of one, and the programme has none. */
  | 'offerAbsent'
  | 'offerUnused'
  | 'offerLanguageMissing'
  | 'offerExpired'
  /** Its text names another value than it has. */
  | 'offerValueDiffers'
  /** Its codes cannot be redeemed with orders of accounts that are written to. */
  | 'offerOtherCurrency'
  | 'companyUnnamed'
  | 'audienceEmpty'
  /** It follows rules and has none. */
  | 'entryWithoutRule'
  | 'nobodyReachable'
  | 'accountsWithoutPerson'
  | 'accountsWithoutManager'
  | 'managerGone'
  | 'endsBeforeStart'
  /** A revision that is as what runs. */
  | 'nothingRevised'
  | 'holdOutTooSmall'
  | 'noDecisionMaker'
  | 'overBudget'
  | 'offerOverBudget'
  | 'planOverBudget'
  /** Neither written nor to be made of a name. */
  | 'tagUnnamed'
  | 'quietHoursLooser'
  | 'capWithoutEffect';

/** Where it is: what the designer selects when the problem is clicked. */
export interface ProblemPlace {
  readonly step?: string | undefined;
  readonly content?: string | undefined;
  readonly offer?: string | undefined;
  readonly language?: Language | undefined;
  /** Where it is about what one account reads. */
  readonly account?: string | undefined;
  readonly part?: ContentPlace | undefined;
}

export interface ProgrammeProblem {
  readonly code: ProgrammeProblemCode;
  /** An error keeps the programme from being submitted; a hint does not. */
  readonly severity: 'error' | 'hint';
  readonly at: ProblemPlace;
  readonly values: Readonly<Record<string, string | number>>;
}

export function problem(
  code: ProgrammeProblemCode,
  at: ProblemPlace = {},
  values: ProgrammeProblem['values'] = {},
  severity: ProgrammeProblem['severity'] = 'error',
): ProgrammeProblem {
  return { code, severity, at, values };
}
