export { CODE_BYTES, makeCode, readCode } from './code.ts';
export { type OfferUse, roomOf } from './room.ts';
export { OfferKind, OfferTerms, OfferTexts } from './terms.ts';
export { type Validity, validityOf } from './validity.ts';
