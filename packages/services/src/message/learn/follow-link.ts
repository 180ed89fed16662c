import { z } from 'zod';
import { type Authorised, defineVerb, notFound } from '../../core/index.ts';
import { openLink, openPixel } from './link-token.ts';
import { recordTouch, type TouchedBy } from './record-touch.ts';

const Visit = {
  token: z.string().min(1).max(4000),
  method: z.string(),
  /** By lower-case name. */
  headers: z.record(z.string(), z.string()),
};

/** Says where a tracked link goes, which only its token can say, and keeps the click. */
export const followLink = defineVerb({
  name: 'message.followLink',
  input: z.object(Visit),
  run: async (ctx, { token, method, headers }): Promise<{ readonly url: string }> => {
    const link = openLink(ctx.appSecret, token);
    if (link === null) throw notFound('link', 'token');
    const { messageId, url, honeypot } = link;
    await keep(ctx, { kind: 'clicked', messageId, link: url, request: { method, headers, honeypot } });
    return { url: new URL(url).href };
  },
});

/** Keeps that a message was looked at. */
export const openMessage = defineVerb({
  name: 'message.openPixel',
  input: z.object(Visit),
  run: async (ctx, { token, method, headers }): Promise<{ readonly messageId: string }> => {
    const messageId = openPixel(ctx.appSecret, token);
    if (messageId === null) throw notFound('link', 'token');
    await keep(ctx, { kind: 'opened', messageId, request: { method, headers, honeypot: false } });
    return { messageId };
  },
});

/** A person who clicks gets where they want to, whether or not we can write it down. */
async function keep(
  ctx: Authorised<'message.followLink'> | Authorised<'message.openPixel'>,
  touched: TouchedBy,
): Promise<void> {
  await recordTouch(ctx, touched).catch((error: unknown) => {
    ctx.log.warn({ error, message: touched.messageId }, 'a visit of a link could not be kept');
  });
}
