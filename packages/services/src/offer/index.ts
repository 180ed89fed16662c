export { loadOfferRoom, OfferRoom, type StandingCode } from './offer-room.ts';
export { releaseCodes } from './release.ts';
export { insertCodes, type NewCode, reserveCodes } from './reserve.ts';
