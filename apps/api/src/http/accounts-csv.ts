import { exportAccountList } from '@sleutel/services/account';
import type { Hono } from 'hono';
import type { z } from 'zod';
import { readJson } from './read-json.ts';
import type { HttpEnv } from './request.ts';
import { answerSheet, type SheetDeps } from './sheet-csv.ts';

type Input = z.input<typeof exportAccountList.input>;

/** `GET /api/accounts.csv?input=…`: the list of accounts as it is filtered, sorted and shown; the input is JSON, as for tRPC. */
export function serveAccountsCsv(app: Hono<HttpEnv>, deps: SheetDeps): void {
  app.get('/api/accounts.csv', (c) =>
    // What it says is for the verb to judge.
    answerSheet(c, deps, (ctx) => exportAccountList(ctx, readJson(c.req.query('input')) as Input)),
  );
}
