import { Prisma } from '@sleutel/db';
import { OUTBOX_MARK } from '@sleutel/mailer';

/** Whether a message of these columns was kept in the outbox instead of being handed to a mail service. */
export function keptInOutbox(messages: 'm' | 't' | 'messages'): Prisma.Sql {
  return Prisma.sql`COALESCE(starts_with(${Prisma.raw(messages)}.provider_id, ${OUTBOX_MARK}), FALSE)`;
}
