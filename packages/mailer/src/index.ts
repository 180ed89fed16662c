export { createIncoming, createTransport, IncomingConfig, TransportConfig } from './create-transport.ts';
export { faultOf } from './faults.ts';
export {
  type ArrivedHead,
  type ArrivedMail,
  type IncomingMail,
  IncomingMailError,
  type MailboxVisit,
} from './incoming/incoming-mail.ts';
export { formatMailbox, type Mailbox, parseMailbox } from './mailbox.ts';
export { assertSendable, type OutgoingMessage, UnsendableMessage } from './message.ts';
export { type MessageText, type PiecedText, textOf } from './message-text.ts';
export { OAuthConfig } from './oauth/access-tokens.ts';
export { OUTBOX_MARK } from './outbox/transport.ts';
export type {
  Finding,
  MessageOutcome,
  NextAttempt,
  OutcomeReason,
  RateLimit,
  SendOutcome,
} from './outcome.ts';
export type {
  MailTransport,
  OutgoingBatch,
  ReceivedAnswer,
  ReceivedMail,
  SendContext,
  TransportHealth,
} from './transport.ts';
export { within } from './within.ts';
