export { CODE_BYTES, makeCode, readCode } from './code.ts';
export { discountOf, type OfferValue } from './discount.ts';
export { freshOffer, offerOfKind } from './fresh-offer.ts';
export type { OrderCost } from './margin.ts';
export { type WrongValue, wrongValues } from './named-value.ts';
export {
  type CodeStanding,
  judgeRedemption,
  OfferCodeState,
  type OfferStanding,
  type RedemptionRequest,
  type RedemptionVerdict,
} from './redemption.ts';
export { describeRefusal, type RedemptionReason, type RedemptionRefusal } from './refusal.ts';
export { type OfferUse, roomOf } from './room.ts';
export { READABLE, readableSigns } from './signs.ts';
export { type OfferSpending, spendingOf } from './spending.ts';
export { OfferKind, OfferTerms, OfferTexts } from './terms.ts';
export { type Validity, validityOf } from './validity.ts';
