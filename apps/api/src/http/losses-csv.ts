import { exportLosses } from '@sleutel/services/report';
import type { Hono } from 'hono';
import type { z } from 'zod';
import type { HttpEnv } from './request.ts';
import { answerSheet, type SheetDeps } from './sheet-csv.ts';

type Input = z.input<typeof exportLosses.input>;

/** `GET /api/reports/losses.csv?from=…&until=…&kind=…&ownerId=…`: the losses of a report, a row each. */
export function serveLossesCsv(app: Hono<HttpEnv>, deps: SheetDeps): void {
  app.get('/api/reports/losses.csv', (c) => {
    const { from, until, kind, ownerId } = c.req.query();
    const asked = { from, until, kind, ownerId };
    const said = Object.fromEntries(
      Object.entries(asked).filter(([, value]) => value !== undefined && value !== ''),
    );
    // What it says is for the verb to judge.
    return answerSheet(c, deps, (ctx) => exportLosses(ctx, said as Input));
  });
}
