import { exportOfferCodes } from '@sleutel/services/offer';
import type { Hono } from 'hono';
import type { z } from 'zod';
import type { HttpEnv } from './request.ts';
import { answerSheet, type SheetDeps } from './sheet-csv.ts';

type Input = z.input<typeof exportOfferCodes.input>;

/** `GET /api/offers/:id/codes.csv?state=…&q=…`: the codes of an offer, a row each, as they are filtered on its screen. */
export function serveOfferCodesCsv(app: Hono<HttpEnv>, deps: SheetDeps): void {
  app.get('/api/offers/:id/codes.csv', (c) => {
    const states = c.req.queries('state') ?? [];
    const search = c.req.query('q');
    const asked = {
      offerId: c.req.param('id'),
      ...(states.length > 0 && { states }),
      ...(search && { search }),
    };
    // What it says is for the verb to judge.
    return answerSheet(c, deps, (ctx) => exportOfferCodes(ctx, asked as Input));
  });
}
