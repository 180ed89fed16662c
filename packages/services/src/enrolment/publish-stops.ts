import { type Db, derivedId } from '@sleutel/db';
import { StopRule } from '@sleutel/domain/enrolment';
import { type NewEvent, publishEvents } from '../webhook/outbox.ts';
import type { Outcome } from './outcome.ts';

type Tx = Pick<Db['pool'], 'query'>;

/**
 * Has other systems told of the accounts that a programme is stopped for, and why: once, however many of their people
 * were enrolled.
 */
export function publishStops(tx: Tx, outcomes: readonly Outcome[], now: Date): Promise<void> {
  const events = outcomes.flatMap((outcome) => stopOf(outcome, now));
  return publishEvents(tx, [...new Map(events.map((event) => [event.id, event])).values()], now);
}

function stopOf({ due, standing }: Outcome, now: Date): NewEvent[] {
  const reason = StopRule.safeParse(standing.outcome);
  if (standing.state !== 'stopped' || !reason.success) return [];
  const { programmeId, accountId, enteredAt } = due;
  const id = derivedId(enteredAt, `webhook:${programmeId}:${accountId}:${reason.data}`);
  const about = { accountId, contactId: null, programmeId };
  return [{ ...about, id, type: 'account.stopped', occurredAt: now, data: { reason: reason.data } }];
}
