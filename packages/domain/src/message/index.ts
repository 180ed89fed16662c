export { addressOf, domainOf, mailbox } from './address.ts';
export { nextAttemptAt } from './backoff.ts';
export { type HeaderFacts, type MessageHeaders, messageHeaders, messageIdHeader } from './headers.ts';
export { languageOf } from './language.ts';
export {
  type AttemptOutcome,
  type BatchFacts,
  type BatchFate,
  type MessageFate,
  mayRepeat,
  type Settlement,
  settle,
} from './settle.ts';
export { MessageEventKind, MessageState } from './state.ts';
