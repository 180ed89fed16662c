export { keyFor } from './key.ts';
export { type RecipientLinks, recipientLinks } from './links.ts';
export { getRecipient, type Recipient } from './recipient.ts';
export { addressHash, suppress, suppressedAmong } from './suppression.ts';
export { openToken, sealToken, type TokenPurpose } from './token.ts';
export { unsubscribe } from './unsubscribe.ts';
