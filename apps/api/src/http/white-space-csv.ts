import { exportWhiteSpace } from '@sleutel/services/report';
import type { Hono } from 'hono';
import type { z } from 'zod';
import { readJson } from './read-json.ts';
import type { HttpEnv } from './request.ts';
import { answerSheet, type SheetDeps } from './sheet-csv.ts';

type Input = z.input<typeof exportWhiteSpace.input>;

/** `GET /api/reports/white-space.csv?input=…`: the map of white space as it is filtered; the input is JSON, as for tRPC. */
export function serveWhiteSpaceCsv(app: Hono<HttpEnv>, deps: SheetDeps): void {
  app.get('/api/reports/white-space.csv', (c) =>
    // What it says is for the verb to judge.
    answerSheet(c, deps, (ctx) => exportWhiteSpace(ctx, readJson(c.req.query('input')) as Input)),
  );
}
