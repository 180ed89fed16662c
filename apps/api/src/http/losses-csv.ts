import { LossKind } from '@sleutel/domain/dossier';
import { exportLosses } from '@sleutel/services/report';
import type { Hono } from 'hono';
import type { HttpEnv } from './request.ts';
import { answerSheet, type SheetDeps } from './sheet-csv.ts';

/** `GET /api/reports/losses.csv?from=…&until=…&kind=…&ownerId=…`: the losses of a report, a row each. */
export function serveLossesCsv(app: Hono<HttpEnv>, deps: SheetDeps): void {
  app.get('/api/reports/losses.csv', (c) => {
    const { from, until, kind, ownerId } = c.req.query();
    return answerSheet(c, deps, (ctx) =>
      exportLosses(ctx, {
        ...(from && { from }),
        ...(until && { until }),
        ...(ownerId && { ownerId }),
        kind: LossKind.catch('loss').parse(kind),
      }),
    );
  });
}
