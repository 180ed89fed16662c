import { type GuardVerdict, guardSend, type RuleInputs } from '@sleutel/domain/enrolment';
import type { GuardBatch, GuardHouse } from '../enrolment/guard-facts.ts';
import type { RunningProgramme } from '../enrolment/running-programme.ts';
import type { Member } from './members.ts';

/** Stands against a message that nobody may get any more, whatever the guards say. */
type Overtaken = {
  readonly kind: 'stopped';
  readonly rule: string;
  readonly inputs: RuleInputs;
  readonly task: false;
};

export interface Judged {
  readonly message: Member;
  /** Null: it may leave now. */
  readonly verdict: GuardVerdict | Overtaken | null;
}

/** Asks the guards about each message in turn, just before it leaves. */
export function judge(
  messages: readonly Member[],
  guards: GuardBatch,
  { programmes, now }: Pick<GuardHouse, 'programmes' | 'now'>,
): Judged[] {
  return messages.map((message) => {
    const verdict = overtaken(message, guards, programmes) ?? guardSend(guards.of(message), now);
    if (verdict === null) guards.pressure.add(guards.subjectOf(message), now);
    return { message, verdict };
  });
}

/** Its enrolment was stopped, it was frozen under an approval that is no more, or its recipient is gone. */
function overtaken(
  message: Member,
  { recipients }: GuardBatch,
  programmes: ReadonlyMap<string, RunningProgramme>,
): Overtaken | null {
  const stopped = (rule: string): Overtaken => ({ kind: 'stopped', rule, inputs: {}, task: false });
  if (message.enrolmentState === 'stopped') return stopped('enrolmentStopped');
  const approved = programmes.get(message.programmeId)?.approved.values() ?? [];
  if (![...approved].includes(message.contentHash)) return stopped('notApproved');
  return recipients.get(message) ? null : stopped('contactLeft');
}
