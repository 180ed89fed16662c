import { type ServiceContext, type ServiceDeps, ServiceError } from '@sleutel/services/core';
import { listRejects } from '@sleutel/services/import';
import type { Auth } from '@sleutel/services/user';
import type { Hono } from 'hono';
import { stream } from 'hono/streaming';
import type { HttpEnv } from './request.ts';

const atOnce = 1000;

export interface RejectsDeps {
  readonly services: ServiceDeps;
  readonly auth: Auth;
}

/** `GET /api/imports/:id/rejects.csv`: line, column, reason and the row's own cells. */
export function serveRejects(app: Hono<HttpEnv>, { services, auth }: RejectsDeps): void {
  app.get('/api/imports/:id/rejects.csv', async (c) => {
    const actor = await auth.actorOf(c.req.raw.headers);
    if (actor === null) return c.json({ reason: 'unauthorized', message: 'Sign in first.' }, 401);
    const ctx: ServiceContext = { ...services, actor };
    const id = c.req.param('id');
    try {
      await listRejects(ctx, { id, limit: 1 });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return c.json({ reason: error.reason, message: error.message }, error.code === 'forbidden' ? 403 : 404);
    }
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="rejects-${id}.csv"`);
    return stream(c, async (out) => {
      await out.write('line,column,reason\r\n');
      for (let offset = 0; ; offset += atOnce) {
        const { items } = await listRejects(ctx, { id, limit: atOnce, offset });
        for (const { line, column, text, raw } of items) {
          await out.write(`${line},${quoted(column ?? '')},${quoted(text)},${raw}\r\n`);
        }
        if (items.length < atOnce) return;
      }
    });
  });
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
