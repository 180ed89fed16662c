import { type GuardVerdict, guardSend, type RuleInputs } from '@sleutel/domain/enrolment';
import type { GuardBatch } from '../enrolment/guard-facts.ts';
import type { RunningProgramme } from '../enrolment/running-programme.ts';
import type { ReadyMessage } from './ready-message.ts';

/** Stands against a message that was frozen under an approval that is no more, or whose enrolment was stopped. */
type Overtaken = {
  readonly kind: 'stopped';
  readonly rule: string;
  readonly inputs: RuleInputs;
  readonly task: false;
};

export interface Judged {
  readonly message: ReadyMessage;
  /** Null: it may leave now. */
  readonly verdict: GuardVerdict | Overtaken | null;
}

/** Asks the guards once more, for each message in turn, just before it goes into its batch. */
export function judgeReady(
  messages: readonly ReadyMessage[],
  guards: GuardBatch,
  programmes: ReadonlyMap<string, RunningProgramme>,
  now: Date,
): Judged[] {
  return messages.map((message) => {
    const verdict = overtaken(message, programmes) ?? guardSend(guards.of(message), now);
    if (verdict === null) guards.pressure.add(guards.subjectOf(message), now);
    return { message, verdict };
  });
}

function overtaken(
  { enrolmentState, contentHash, programmeId }: ReadyMessage,
  programmes: ReadonlyMap<string, RunningProgramme>,
): Overtaken | null {
  const stopped = (rule: string): Overtaken => ({ kind: 'stopped', rule, inputs: {}, task: false });
  if (enrolmentState === 'stopped') return stopped('enrolmentStopped');
  const approved = programmes.get(programmeId)?.approved.values() ?? [];
  return [...approved].includes(contentHash) ? null : stopped('notApproved');
}
