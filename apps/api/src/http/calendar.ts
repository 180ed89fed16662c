import { calendarFeed } from '@sleutel/services/calendar';
import { type ServiceContext, type ServiceDeps, systemActor } from '@sleutel/services/core';
import type { Hono } from 'hono';
import { found } from './recipient/answer.ts';
import type { HttpEnv } from './request.ts';

/** `GET /calendar/:token.ics`: what a calendar program subscribes to. It knows no cookie; the address is the key. */
export function serveCalendar(app: Hono<HttpEnv>, services: ServiceDeps): void {
  const ctx: ServiceContext = { ...services, actor: systemActor('calendar') };
  app.get('/calendar/:file{.+\\.ics}', async (c) => {
    const token = c.req.param('file').slice(0, -'.ics'.length);
    const text = await found(calendarFeed(ctx, { token }));
    c.header('Cache-Control', 'private, no-store');
    c.header('X-Robots-Tag', 'noindex');
    if (text === null) return c.text('There is no calendar at this address.', 404);
    c.header('Content-Type', 'text/calendar; charset=utf-8');
    c.header('Content-Disposition', 'inline; filename="sleutel.ics"');
    return c.body(text);
  });
}
