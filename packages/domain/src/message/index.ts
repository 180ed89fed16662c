export { addressOf, domainOf, mailbox } from './address.ts';
export { nextAttemptAt } from './backoff.ts';
export { type DeliveryReport, isComplaint, readDeliveryReport } from './delivery-report.ts';
export { BounceKind, type MessageEvent, MessageEventDetail } from './event.ts';
export { type Learned, learn, MessageStanding } from './event-standing.ts';
export { type HeaderFacts, type MessageHeaders, messageHeaders, messageIdHeader } from './headers.ts';
export { languageOf } from './language.ts';
export { MachineSign, machineSign, type TouchRequest } from './machine-sign.ts';
export { BURST_MS, JUDGED_MS } from './machine-touches.ts';
export { intervalOf, learnPace, type Pace, pauseOf, type RateReport } from './pace.ts';
export { ReplyKind, replyKind } from './reply-kind.ts';
export { answeredIds, messageOfId, type ReplyMail } from './reply-mail.ts';
export { returnDay } from './reply-return.ts';
export {
  type AttemptOutcome,
  type BatchFacts,
  type BatchFate,
  type MessageFate,
  mayRepeat,
  type Settlement,
  settle,
} from './settle.ts';
export { MessageEventKind, MessageState, MessageVerdict } from './state.ts';
