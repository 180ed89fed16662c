export { type Found, type FoundAccount, type FoundPerson, type FoundProgramme, find } from './find.ts';
export type { FoundCode } from './find-codes.ts';
export type { FoundOrder } from './find-orders.ts';
