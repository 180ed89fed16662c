import {
  type ConsentFacts,
  type ConsentPolicy,
  type ConsentRefusal,
  consentRefusal,
} from '../consent/index.ts';
import type { BuyingRole } from '../contact/index.ts';

/** A person of an account who might be written to. */
export interface Candidate extends ConsentFacts {
  readonly contactId: string;
  readonly role: BuyingRole | null;
  /** 1 (little) to 5 (decisive). */
  readonly influence: number | null;
  readonly left: boolean;
}

export type PersonLeftOut = ConsentRefusal | 'left' | 'notTargetRole' | 'beyondPerAccount';

export interface Resolution<C extends Candidate> {
  readonly people: readonly C[];
  readonly leftOut: readonly { readonly person: C; readonly reason: PersonLeftOut }[];
}

export interface RecipientRule {
  /** In order of preference; empty: anybody. */
  readonly targetRoles: readonly BuyingRole[];
  readonly peoplePerAccount: number;
  readonly consentPolicy: ConsentPolicy;
}

/** Whether a decision maker of the account may be written to at all, targeted or not. */
export function reachesDecisionMaker(candidates: readonly Candidate[], policy: ConsentPolicy): boolean {
  return candidates.some(
    (person) => person.role === 'decisionMaker' && !person.left && consentRefusal(person, policy) === null,
  );
}

/**
 * Whom to write to in one account: by target role in their order, then the more influential, then by id. Somebody who
 * left or may not be written to makes room for the next.
 */
export function resolveRecipients<C extends Candidate>(
  candidates: readonly C[],
  rule: RecipientRule,
): Resolution<C> {
  const people: C[] = [];
  const leftOut: { person: C; reason: PersonLeftOut }[] = [];
  for (const person of [...candidates].sort(byPreference(rule.targetRoles))) {
    const reason = whyNot(person, rule, people.length);
    if (reason) leftOut.push({ person, reason });
    else people.push(person);
  }
  return { people, leftOut };
}

function whyNot(person: Candidate, rule: RecipientRule, taken: number): PersonLeftOut | null {
  if (person.left) return 'left';
  if (rankOf(person, rule.targetRoles) === Number.POSITIVE_INFINITY) return 'notTargetRole';
  return (
    consentRefusal(person, rule.consentPolicy) ?? (taken < rule.peoplePerAccount ? null : 'beyondPerAccount')
  );
}

function rankOf({ role }: Candidate, targetRoles: readonly BuyingRole[]): number {
  if (targetRoles.length === 0) return 0;
  const rank = role === null ? -1 : targetRoles.indexOf(role);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

function byPreference(targetRoles: readonly BuyingRole[]) {
  return (a: Candidate, b: Candidate): number => {
    const [rankA, rankB] = [rankOf(a, targetRoles), rankOf(b, targetRoles)];
    if (rankA !== rankB) return rankA < rankB ? -1 : 1;
    const influence = (b.influence ?? 0) - (a.influence ?? 0);
    return influence === 0 ? (a.contactId < b.contactId ? -1 : 1) : influence;
  };
}
