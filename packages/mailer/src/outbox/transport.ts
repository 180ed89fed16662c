import type { MailTransport } from '../transport.ts';

/** What the number of a message begins with that was kept in the outbox, and left nowhere. */
export const OUTBOX_MARK = 'outbox-';

/**
 * Keeps every message where it already is, in the database, for people to read. Nothing leaves the machine, so
 * taking a message is only saying so; the provider's id follows from the message's.
 */
export function outboxTransport(): MailTransport {
  return {
    name: 'outbox',
    idempotent: true,
    keyWindowMs: null,
    maxBatch: 100,
    send: async ({ messages }) => ({
      messages: messages.map(({ id }) => ({ kind: 'accepted', providerId: `${OUTBOX_MARK}${id}` })),
      rate: null,
    }),
    verify: async () => ({ ok: true, detail: 'E-mails stay in the outbox; nothing is sent.' }),
    close: async () => undefined,
  };
}
