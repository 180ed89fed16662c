import { Prisma } from '@sleutel/db';
import { maskAddress } from '@sleutel/domain/consent';
import { addressOf } from '@sleutel/domain/message';
import { Language } from '@sleutel/domain/template';
import { z } from 'zod';
import { defineVerb, notFound, type ServiceDeps } from '../core/index.ts';
import { recipientLinks } from './links.ts';
import { suppressedAmong } from './suppression.ts';
import { openToken } from './token.ts';

/** Who holds an unsubscribe link, and who wrote to them. */
export interface Recipient {
  /** With most of its name left out; null once the person was erased. */
  readonly address: string | null;
  /** What the message was written in. */
  readonly language: Language;
  /** Whether the address gets nothing more already, nor the one the person has now. */
  readonly unsubscribed: boolean;
  /** Who of the company wrote, and because of which account; null where that is no longer known. */
  readonly manager: string | null;
  readonly account: string | null;
  /** The person's other page, where single topics are chosen; null once the person was erased. */
  readonly preferencesUrl: string | null;
}

interface Row {
  readonly recipient: string;
  readonly language: string;
  readonly replyTo: string | null;
  readonly contactId: string | null;
  readonly email: string | null;
  readonly account: string | null;
}

/** Looks up who an unsubscribe link is for, and changes nothing: links are followed by machines too. */
export const getRecipient = defineVerb({
  name: 'consent.recipient',
  input: z.object({ token: z.string().min(1).max(200) }),
  run: async (ctx, { token }): Promise<Recipient> => {
    const messageId = openToken(ctx.appSecret, 'unsubscribe', token);
    const row = messageId === null ? undefined : await findRow(ctx, messageId);
    if (!row) throw notFound('link', 'token');
    const address = addressOf(row.recipient);
    const addresses = [address, row.email ?? address];
    const suppressed = await suppressedAmong(ctx.db.pool, ctx.appSecret, addresses);
    return {
      address: address === '' ? null : maskAddress(address),
      language: Language.parse(row.language),
      unsubscribed: address === '' || addresses.every((each) => suppressed.has(each)),
      manager: row.replyTo && nameOf(row.replyTo),
      account: row.account,
      preferencesUrl: row.contactId && recipientLinks(ctx).preferences(row.contactId),
    };
  },
});

async function findRow({ db }: ServiceDeps, messageId: string): Promise<Row | undefined> {
  const { rows } = await db.pool.query<Row>(Prisma.sql`
    SELECT m.recipient, m.language, m.reply_to AS "replyTo", c.id AS "contactId", c.email, a.name AS account
    FROM messages m
    LEFT JOIN accounts a ON a.id = m.account_id
    LEFT JOIN contacts c ON c.id = m.contact_id AND c.erased_at IS NULL
    WHERE m.id = ${messageId}::uuid`);
  return rows[0];
}

/** The name before the address of a mailbox; null for a bare address. */
function nameOf(mailbox: string): string | null {
  return /^"?([^"<]+?)"?\s*</.exec(mailbox)?.[1] ?? null;
}
