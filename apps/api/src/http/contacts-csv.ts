import { exportContacts } from '@sleutel/services/contact';
import type { Hono } from 'hono';
import type { z } from 'zod';
import { readJson } from './read-json.ts';
import type { HttpEnv } from './request.ts';
import { answerSheet, type SheetDeps } from './sheet-csv.ts';

type Input = z.input<typeof exportContacts.input>;

/** `GET /api/contacts.csv?input=…`: the people of the accounts that are listed; the input is JSON, as for tRPC. */
export function serveContactsCsv(app: Hono<HttpEnv>, deps: SheetDeps): void {
  app.get('/api/contacts.csv', (c) =>
    answerSheet(c, deps, (ctx) => exportContacts(ctx, readJson(c.req.query('input')) as Input)),
  );
}
