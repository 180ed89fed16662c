import { OfferCodeState } from '@sleutel/domain/offer';
import { exportOfferCodes } from '@sleutel/services/offer';
import type { Hono } from 'hono';
import type { HttpEnv } from './request.ts';
import { answerSheet, type SheetDeps } from './sheet-csv.ts';

/** `GET /api/offers/:id/codes.csv?state=…&q=…`: the codes of an offer, a row each, as they are filtered on its screen. */
export function serveOfferCodesCsv(app: Hono<HttpEnv>, deps: SheetDeps): void {
  app.get('/api/offers/:id/codes.csv', (c) => {
    const chosen = c.req.queries('state') ?? [];
    const states = OfferCodeState.options.filter((state) => chosen.includes(state));
    const search = c.req.query('q');
    return answerSheet(c, deps, (ctx) =>
      exportOfferCodes(ctx, {
        offerId: c.req.param('id'),
        ...(states.length > 0 && { states }),
        ...(search && { search }),
      }),
    );
  });
}
