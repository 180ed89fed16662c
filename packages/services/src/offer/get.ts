import { z } from 'zod';
import { defineVerb, notFound } from '../core/index.ts';
import { type OfferListItem, offerItems } from './list-item.ts';

/** One offer, what was promised with it and what it cost. */
export const getOffer = defineVerb({
  name: 'offer.get',
  input: z.object({ id: z.uuid() }),
  run: async ({ db, now }, { id }): Promise<OfferListItem> => {
    const [offer] = await offerItems(db.pool, { id }, { sort: 'newest', limit: 1, offset: 0 }, now());
    if (!offer) throw notFound('offer', id);
    return offer;
  },
});
