export { type Erasure, erasePerson } from './erase-person.ts';
export { exportPerson, type PersonExport } from './export-person.ts';
export { keyFor } from './key.ts';
export { type RecipientLinks, recipientLinks } from './links.ts';
export { PAUSE_DAYS } from './pause.ts';
export { getPreferences, type Preferences } from './preferences.ts';
export { getRecipient, type Recipient } from './recipient.ts';
export { recordConsent } from './record.ts';
export { requireSameSecret } from './same-secret.ts';
export { setPreferences } from './set-preferences.ts';
export { spellingsOf } from './spellings.ts';
export { type Stop, stopWriting } from './stop-writing.ts';
export { addressHash, erasedAmong, hashesOfMailbox, suppress, suppressedAmong } from './suppression.ts';
export {
  bytesOfId,
  idOfBytes,
  openBytes,
  openToken,
  sealBytes,
  sealToken,
  type TokenPurpose,
} from './token.ts';
export { unsubscribe } from './unsubscribe.ts';
