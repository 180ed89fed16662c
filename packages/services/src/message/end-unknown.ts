import { type Db, newId, Prisma } from '@sleutel/db';
import { addressOf } from '@sleutel/domain/message';
import type { OutcomeReason } from '@sleutel/mailer';
import { endContacts } from './learn/end-contacts.ts';

type Tx = Pick<Db['pool'], 'query'>;

interface Failed {
  readonly id: string;
  readonly fate: { readonly reason: string };
}

const UNKNOWN: OutcomeReason = 'unknownRecipient';

/** Locks whoever may get nothing more for it, before their messages: the order in which everybody does. */
export async function lockUnknown(tx: Tx, failed: readonly Failed[]): Promise<void> {
  const ids = unknownIn(failed);
  if (ids.length === 0) return;
  await tx.query(Prisma.sql`
    SELECT FROM contacts
    WHERE id IN (SELECT contact_id FROM messages WHERE id = ANY(${ids}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`);
}

/**
 * The server said that there is no such address: as after a hard bounce, which is what a provider's report of the same
 * comes to, it is suppressed at once and what is under way to it stops. The contacts are locked.
 */
export async function endUnknown(
  tx: Tx,
  appSecret: string,
  failed: readonly Failed[],
  now: Date,
): Promise<void> {
  const ids = unknownIn(failed);
  if (ids.length === 0) return;
  const { rows } = await tx.query<{ id: string; contactId: string; recipient: string }>(Prisma.sql`
    SELECT id, contact_id AS "contactId", recipient FROM messages
    WHERE id = ANY(${ids}::uuid[]) AND recipient <> ''`);
  const endings = rows.map(({ id, contactId, recipient }) => ({
    message: { id, contactId },
    event: { id: newId(now), occurredAt: now },
    ending: 'hardBounce' as const,
    address: addressOf(recipient).toLowerCase(),
  }));
  await endContacts(tx, appSecret, endings, now);
}

function unknownIn(failed: readonly Failed[]): string[] {
  return failed.filter(({ fate }) => fate.reason === UNKNOWN).map(({ id }) => id);
}
