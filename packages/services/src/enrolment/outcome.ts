import { newId } from '@sleutel/db';
import type { Decision, RuleInputs } from '@sleutel/domain/enrolment';
import type { NewMessage } from '../message/insert.ts';
import type { NewCode } from '../offer/index.ts';
import type { NewTask } from '../task/insert.ts';
import type { DueEnrolment } from './due-enrolment.ts';
import type { NewLedgerLine } from './ledger.ts';

/** Where the enrolment stands afterwards. */
export interface Standing {
  readonly state: 'active' | 'held' | 'stopped' | 'finished';
  readonly stepKey: string;
  readonly stepEnteredAt: Date;
  readonly dueAt: Date | null;
  readonly outcome: string | null;
}

/** All that a decision writes, ready to be written together or not at all. */
export interface Outcome {
  readonly due: DueEnrolment;
  readonly standing: Standing;
  readonly ledger: NewLedgerLine | null;
  readonly message: NewMessage | null;
  readonly codes: readonly NewCode[];
  readonly task: NewTask | null;
}

/** Where a decision leaves the enrolment. */
export function standingAfter(due: DueEnrolment, decision: Decision): Standing {
  switch (decision.kind) {
    case 'rest':
    case 'send':
    case 'task':
    case 'moved':
    case 'skipped':
      return { state: 'active', ...decision.rest, outcome: null };
    case 'held':
      return { state: 'held', ...decision.rest, dueAt: due.dueAt, outcome: null };
    case 'stopped':
      return { state: 'stopped', ...stay(due), outcome: decision.rule };
    case 'finished':
      return { state: 'finished', ...stay(due), stepKey: decision.stepKey, outcome: decision.outcome };
  }
}

function stay({ stepKey, stepEnteredAt }: DueEnrolment) {
  return { stepKey, stepEnteredAt, dueAt: null };
}

/** The ledger's line of a decision; walking, resting, tasks and the end are no decisions about a message. */
export function ledgerLine(
  due: DueEnrolment,
  decision: Decision,
  now: Date,
  sent: { readonly messageId: string; readonly inputs: RuleInputs } | null,
): NewLedgerLine | null {
  switch (decision.kind) {
    case 'rest':
    case 'task':
    case 'finished':
      return null;
    case 'send':
      return {
        id: newId(now),
        decidedAt: now,
        due,
        stepKey: decision.step.key,
        verdict: 'sent',
        rule: 'due',
        inputs: sent?.inputs ?? {},
        nextEligibleAt: null,
        messageId: sent?.messageId ?? null,
      };
    default:
      return {
        id: newId(now),
        decidedAt: now,
        due,
        stepKey: decision.stepKey,
        verdict: decision.kind,
        rule: decision.rule,
        inputs: decision.inputs,
        nextEligibleAt: decision.kind === 'moved' ? decision.rest.dueAt : null,
        messageId: null,
      };
  }
}
