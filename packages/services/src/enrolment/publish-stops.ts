import { type Db, derivedId } from '@sleutel/db';
import { StopRule } from '@sleutel/domain/enrolment';
import { type NewEvent, publishEvents } from '../webhook/outbox.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Somebody who was taken out of a programme, and by which rule. */
export interface StoppedPerson {
  readonly programmeId: string;
  readonly accountId: string;
  readonly enteredAt: Date;
  readonly rule: string | null;
}

/**
 * Has other systems told of the accounts that a programme is stopped for, and why: once, however many of their people
 * were enrolled. Who is stopped for a reason of their own says nothing about the account.
 */
export function publishStops(tx: Tx, stopped: readonly StoppedPerson[], now: Date): Promise<void> {
  const events = stopped.flatMap((person) => stopOf(person, now));
  return publishEvents(tx, [...new Map(events.map((event) => [event.id, event])).values()], now);
}

function stopOf({ programmeId, accountId, enteredAt, rule }: StoppedPerson, now: Date): NewEvent[] {
  const reason = StopRule.safeParse(rule);
  if (!reason.success) return [];
  const id = derivedId(enteredAt, `webhook:${programmeId}:${accountId}:${reason.data}`);
  const about = { accountId, contactId: null, programmeId };
  return [{ ...about, id, type: 'account.stopped', occurredAt: now, data: { reason: reason.data } }];
}
