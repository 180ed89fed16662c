import type { ServiceContext, ServiceDeps } from '@sleutel/services/core';
import { rejectsCsv } from '@sleutel/services/import';
import type { Auth } from '@sleutel/services/user';
import type { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { refuse, refuseError } from './refuse.ts';
import type { HttpEnv } from './request.ts';

export interface RejectsDeps {
  readonly services: ServiceDeps;
  readonly auth: Auth;
}

/** `GET /api/imports/:id/rejects.csv`: line, column, reason and the row's own cells, as the command line writes them. */
export function serveRejects(app: Hono<HttpEnv>, { services, auth }: RejectsDeps): void {
  app.get('/api/imports/:id/rejects.csv', async (c) => {
    const actor = await auth.actorOf(c.req.raw.headers);
    if (actor === null) return refuse(c, 401, 'unauthorized', 'Sign in first.');
    const ctx: ServiceContext = { ...services, actor };
    const id = c.req.param('id');
    try {
      const lines = await rejectsCsv(ctx, { id });
      c.header('Content-Type', 'text/csv; charset=utf-8');
      c.header('Content-Disposition', `attachment; filename="rejects-${id}.csv"`);
      return stream(c, async (out) => {
        for await (const text of lines) await out.write(text);
      });
    } catch (error) {
      return refuseError(c, error);
    }
  });
}
