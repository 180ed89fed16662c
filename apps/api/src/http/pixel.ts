import { type ServiceContext, type ServiceDeps, systemActor } from '@sleutel/services/core';
import { openMessage } from '@sleutel/services/message';
import type { Hono } from 'hono';
import { answerTrouble, found } from './recipient/answer.ts';
import type { HttpEnv } from './request.ts';
import { visitOf } from './visit.ts';

/** One transparent pixel. */
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** `GET /r/:token.gif`: keeps that a message was looked at. */
export function servePixel(app: Hono<HttpEnv>, services: ServiceDeps): void {
  const ctx: ServiceContext = { ...services, actor: systemActor('recipient') };
  app.get('/r/:image{[\\w-]+\\.gif}', async (c) => {
    const token = c.req.param('image').slice(0, -'.gif'.length);
    const opened = await found(openMessage(ctx, visitOf(c, token)));
    if (opened === null) return answerTrouble(c, ctx, 'unknown');
    return c.body(new Uint8Array(gif), 200, { 'Content-Type': 'image/gif', 'Cache-Control': 'no-store' });
  });
}
