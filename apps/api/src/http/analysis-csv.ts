import { exportAnalysis } from '@sleutel/services/analysis';
import type { Hono } from 'hono';
import type { HttpEnv } from './request.ts';
import { answerSheet, type SheetDeps } from './sheet-csv.ts';

/** `GET /api/analyses/:id.csv`: every account of an analysis, a row each. */
export function serveAnalysisCsv(app: Hono<HttpEnv>, deps: SheetDeps): void {
  app.get('/api/analyses/:file{[0-9a-f-]+\\.csv}', (c) =>
    answerSheet(c, deps, (ctx) => exportAnalysis(ctx, { runId: c.req.param('file').replace('.csv', '') })),
  );
}
