import { getOffer, listOfferCodes, listOffers } from '@sleutel/services/offer';
import { query, router } from '../trpc.ts';

export const offerRouter = router({
  codes: query(listOfferCodes),
  get: query(getOffer),
  list: query(listOffers),
});
