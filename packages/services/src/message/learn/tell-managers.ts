import { type Db, derivedId } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { dayIn, zoneOf } from '@sleutel/domain/enrolment';
import { type TaskTitleKey, taskTitle } from '@sleutel/domain/task';
import { insertTasks, type NewTask } from '../../task/insert.ts';
import type { News } from './learned-message.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Asks the accounts' managers to answer replies, settle complaints and mend addresses, once for each reason. */
export async function tellManagers(
  tx: Tx,
  news: readonly News[],
  { company, now }: { readonly company: Company; readonly now: Date },
): Promise<void> {
  const tasks = news.flatMap((each) => {
    const title = titleOf(each);
    return title ? [taskOf(each, title, company, now)] : [];
  });
  const byId = new Map(tasks.map((task) => [task.id, task]));
  await insertTasks(
    tx,
    [...byId.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  );
}

function titleOf({
  event,
  learned,
}: News): Extract<TaskTitleKey, 'reply' | 'complaint' | 'sendFailed'> | null {
  switch (event.kind) {
    case 'complained':
      return 'complaint';
    case 'replied':
      return learned.machine.has(event.id) ? null : 'reply';
    case 'bounced':
      return event.detail.bounce === 'hard' ? 'sendFailed' : null;
    case 'failed':
      return learned.standing === 'failed' ? 'sendFailed' : null;
    default:
      return null;
  }
}

/**
 * A sign of the whole account has the id that the guards give its task when they stop somebody for it, so that the two
 * are one.
 */
function taskOf(
  { message }: News,
  title: 'reply' | 'complaint' | 'sendFailed',
  company: Company,
  now: Date,
): NewTask {
  const { id, programmeId, programme, accountId, enrolmentId, enteredAt, managerId } = message;
  const name = title === 'sendFailed' ? `${id}:failed` : `${programmeId}:${accountId}:${title}`;
  return {
    id: derivedId(title === 'sendFailed' ? message.createdAt : (enteredAt ?? message.createdAt), name),
    accountId,
    contactId: message.erased ? null : message.contactId,
    programmeId,
    enrolmentId,
    assigneeId: managerId,
    kind: title === 'sendFailed' ? 'review' : 'stopped',
    title: taskTitle(title, programme),
    dueOn: dayIn(zoneOf(message.accountZone, company.timeZone), now),
    createdAt: now,
  };
}
