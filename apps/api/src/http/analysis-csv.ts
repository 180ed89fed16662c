import { exportAnalysis } from '@sleutel/services/analysis';
import { type ServiceContext, type ServiceDeps, ServiceError } from '@sleutel/services/core';
import { csvLine } from '@sleutel/services/export';
import type { Auth } from '@sleutel/services/user';
import type { Hono } from 'hono';
import type { HttpEnv } from './request.ts';

interface AnalysisCsvDeps {
  readonly services: ServiceDeps;
  readonly auth: Auth;
}

/** `GET /api/analyses/:id.csv`: every account of an analysis, a row each. */
export function serveAnalysisCsv(app: Hono<HttpEnv>, { services, auth }: AnalysisCsvDeps): void {
  app.get('/api/analyses/:file{[0-9a-f-]+\\.csv}', async (c) => {
    const actor = await auth.actorOf(c.req.raw.headers);
    if (actor === null) return c.json({ reason: 'unauthorized', message: 'Sign in first.' }, 401);
    const ctx: ServiceContext = { ...services, actor };
    try {
      const sheet = await exportAnalysis(ctx, { runId: c.req.param('file').replace('.csv', '') });
      if (sheet === null) return c.json({ reason: 'not-found', message: 'There is no analysis yet.' }, 404);
      c.header(
        'Content-Disposition',
        `attachment; filename="${sheet.name.toLowerCase().replace(' ', '-')}.csv"`,
      );
      c.header('Content-Type', 'text/csv; charset=utf-8');
      return c.body([csvLine(sheet.columns), ...sheet.rows.map(csvLine)].join(''));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return c.json({ reason: error.reason, message: error.message }, statusOf(error));
    }
  });
}

function statusOf({ code, reason }: ServiceError): 400 | 403 | 404 {
  if (code === 'forbidden') return 403;
  return reason === 'bad-input' ? 400 : 404;
}
