import { type Db, newId } from '@sleutel/db';
import { publishEvents } from './outbox.ts';

export interface Unsubscribed {
  readonly contactId: string;
  /** The message they came from; null where they came from their own page. */
  readonly message: {
    readonly id: string;
    readonly accountId: string;
    readonly programmeId: string;
    readonly stepKey: string;
  } | null;
}

/** Has other systems told that a person wants nothing more. */
export function publishUnsubscribed(
  tx: Pick<Db['pool'], 'query'>,
  { contactId, message }: Unsubscribed,
  at: Date,
): Promise<void> {
  const data = { message: message && { id: message.id, step: message.stepKey } };
  const about = {
    contactId,
    accountId: message?.accountId ?? null,
    programmeId: message?.programmeId ?? null,
  };
  return publishEvents(
    tx,
    [{ ...about, id: newId(at), type: 'contact.unsubscribed', occurredAt: at, data }],
    at,
  );
}
