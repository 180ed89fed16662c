import type { ProgrammeDesign } from './design.ts';
import { type ProgrammeProblem, problem } from './problem.ts';

/** How the audience comes out when it is looked up now. */
export interface AudienceOutcome {
  readonly accounts: number;
  readonly people: number;
  readonly withoutPerson: number;
  readonly withoutManager: number;
  /** Accounts that are written to though no decision maker there may be. */
  readonly withoutDecisionMaker: number;
  /** The fallback manager is there and may sign in. */
  readonly fallbackManagerKnown: boolean;
}

/** What keeps a programme from reaching the accounts it is for. */
export function checkAudience(design: ProgrammeDesign, outcome: AudienceOutcome): ProgrammeProblem[] {
  const { accounts, people, withoutPerson, withoutManager, withoutDecisionMaker } = outcome;
  const hint = (
    code: 'accountsWithoutPerson' | 'accountsWithoutManager' | 'noDecisionMaker' | 'holdOutTooSmall',
    count: number,
  ) => problem(code, {}, { accounts: count }, 'hint');
  // Who enters after the launch is not known before it.
  const later = design.audience.entry !== undefined;
  const lost = design.settings.fallbackManagerId !== null && !outcome.fallbackManagerKnown;
  return [
    ...(lost ? [problem('managerGone')] : []),
    ...(people === 0 ? [problem('nobodyReachable', {}, { accounts }, later ? 'hint' : 'error')] : []),
    ...(withoutPerson > 0 ? [hint('accountsWithoutPerson', withoutPerson)] : []),
    ...(withoutDecisionMaker > 0 ? [hint('noDecisionMaker', withoutDecisionMaker)] : []),
    ...(withoutManager > 0 ? [hint('accountsWithoutManager', withoutManager)] : []),
    ...(!later && design.holdOutShare > 0 && Math.round(design.holdOutShare * accounts) === 0
      ? [hint('holdOutTooSmall', accounts)]
      : []),
  ];
}
