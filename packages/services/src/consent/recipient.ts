import { Prisma } from '@sleutel/db';
import { addressOf } from '@sleutel/domain/message';
import { Language } from '@sleutel/domain/template';
import { z } from 'zod';
import { defineVerb, notFound } from '../core/index.ts';
import { suppressedAmong } from './suppression.ts';
import { openToken } from './token.ts';

/** Who holds an unsubscribe link. */
export interface Recipient {
  readonly address: string;
  /** What the message was written in. */
  readonly language: Language;
  /** Whether the address gets nothing more already. */
  readonly unsubscribed: boolean;
}

/** Looks up who an unsubscribe link is for, and changes nothing: links are followed by machines too. */
export const getRecipient = defineVerb({
  name: 'consent.recipient',
  input: z.object({ token: z.string().min(1).max(200) }),
  run: async (ctx, { token }): Promise<Recipient> => {
    const messageId = openToken(ctx.appSecret, 'unsubscribe', token);
    if (messageId === null) throw notFound('link', 'token');
    const [message] = await ctx.db.prisma.$queryRaw<{ recipient: string; language: string }[]>(Prisma.sql`
      SELECT recipient, language FROM messages WHERE id = ${messageId}::uuid`);
    if (!message) throw notFound('link', 'token');
    const address = addressOf(message.recipient);
    const suppressed = await suppressedAmong(ctx.db.pool, ctx.appSecret, [address]);
    return { address, language: Language.parse(message.language), unsubscribed: suppressed.has(address) };
  },
});
