import { type ServiceContext, type ServiceDeps, systemActor } from '@sleutel/services/core';
import { followLink } from '@sleutel/services/message';
import type { Hono } from 'hono';
import { answerTrouble, found } from './recipient/answer.ts';
import type { HttpEnv } from './request.ts';
import { visitOf } from './visit.ts';

/** `GET /r/:token`: keeps the click and goes on to where the signed token says, and nowhere else. */
export function serveTrackedLink(app: Hono<HttpEnv>, services: ServiceDeps): void {
  const ctx: ServiceContext = { ...services, actor: systemActor('recipient') };
  app.get('/r/:token', async (c) => {
    const link = await found(followLink(ctx, visitOf(c, c.req.param('token'))));
    if (link === null) return answerTrouble(c, ctx, 'unknown');
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex');
    return c.redirect(link.url, 302);
  });
}
