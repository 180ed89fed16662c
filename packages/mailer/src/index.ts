export type { OutgoingMessage } from './message.ts';
export type { MessageOutcome, NextAttempt, OutcomeReason, RateLimit, SendOutcome } from './outcome.ts';
export type { MailTransport, OutgoingBatch, SendContext, TransportHealth } from './transport.ts';
