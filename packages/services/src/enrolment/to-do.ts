import { derivedId } from '@sleutel/db';
import { type Decision, dayIn, StopRule, zoneOf } from '@sleutel/domain/enrolment';
import { type TaskTitleKey, taskTitle } from '@sleutel/domain/task';
import { addDays } from '@sleutel/domain/time';
import type { NewTask } from '../task/insert.ts';
import type { Desk } from './compose.ts';
import type { DueEnrolment } from './due-enrolment.ts';

/** What a decision asks a person to do; null where it asks nothing. */
export function taskFor(desk: Desk, due: DueEnrolment, decision: Decision): NewTask | null {
  if (decision.kind === 'task') {
    const { title, dueInDays } = decision.step;
    const id = derivedId(due.dueAt, `${due.id}:${due.visit}:task`);
    return { ...base(desk, due, dueInDays), id, kind: 'followUp', title };
  }
  const title = titleFor(decision);
  if (!title) return null;
  const programme = desk.batch.programmes.get(due.programmeId);
  return {
    ...base(desk, due, 0),
    id: derivedId(due.enteredAt, taskName(due, title)),
    kind: title === 'renderFailed' ? 'review' : 'stopped',
    title: taskTitle(title, programme?.name ?? ''),
  };
}

function titleFor(decision: Decision): TaskTitleKey | null {
  if (decision.kind === 'held') {
    return decision.rule === 'renderFailed' || decision.rule === 'decisionFailed' ? 'renderFailed' : null;
  }
  if (decision.kind !== 'stopped' || !decision.task) return null;
  if (decision.rule === 'contactLeft') return 'contactLeft';
  const rule = StopRule.safeParse(decision.rule);
  return rule.success ? rule.data : null;
}

/**
 * A sign of the whole account is one task, however many of its people were enrolled. Whoever has to wait for a person is
 * another task each time: the one before may be done long since.
 */
function taskName(due: DueEnrolment, title: TaskTitleKey): string {
  if (StopRule.safeParse(title).success) return `${due.programmeId}:${due.accountId}:${title}`;
  return title === 'renderFailed' ? `${due.id}:${due.visit}:${title}` : `${due.id}:${title}`;
}

function base({ batch, room }: Desk, due: DueEnrolment, inDays: number) {
  const recipient = batch.guards.recipients.get(due);
  const zone = zoneOf(recipient?.accountTimeZone, batch.company.timeZone);
  const dueOn = addDays(dayIn(zone, batch.now), inDays);
  return {
    accountId: due.accountId,
    contactId: due.contactId,
    programmeId: due.programmeId,
    enrolmentId: due.id,
    assigneeId: room.managerOf(due)?.id ?? null,
    dueOn,
    createdAt: batch.now,
  };
}
