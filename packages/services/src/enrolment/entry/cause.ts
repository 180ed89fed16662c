import type { RuleInputs } from '@sleutel/domain/enrolment';
import type { EntryCause } from '@sleutel/domain/programme';

/** What has an account enter. */
export interface Cause {
  readonly kind: EntryCause;
  /** Names what happened; the same lets nobody in twice. */
  readonly occurrence: string | null;
  /** Whose hand it is, or the day on which it happened: what the ledger says besides. */
  readonly said: RuleInputs;
}

/** The rule that the ledger names: one for each cause, and one more for who comes back by hand. */
export function ruleOf({ kind }: Cause, again: boolean): string {
  if (kind === 'hand') return again ? 'reentered' : 'entered';
  return `entered${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}
