export { acceptOffer } from './accept.ts';
export { expireOffers } from './expire.ts';
export { getOfferPage } from './offer-page.ts';
export { loadOfferRoom, OfferRoom, type StandingCode } from './offer-room.ts';
export type { OfferStage, RecipientOffer } from './recipient-offer.ts';
export { RedeemInput, type RedeemResult, redeemOffer } from './redeem.ts';
export { type OrderRedemptions, redeemFromOrders } from './redeem-from-orders.ts';
export { releaseCodes } from './release.ts';
export { insertCodes, type NewCode, reserveCodes } from './reserve.ts';
