import { listOfferCodes } from '@sleutel/services/offer';
import { query, router } from '../trpc.ts';

export const offerRouter = router({
  codes: query(listOfferCodes),
});
