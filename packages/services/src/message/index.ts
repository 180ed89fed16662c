export { claimMessages } from './claim.ts';
export { deliverBatches } from './deliver.ts';
export { ensurePartitions } from './ensure-partitions.ts';
export { exportMessages } from './export.ts';
export { type StoredBody, thawAll } from './frozen-body.ts';
export { getMessage, type LedgerLine, type LedgerVerdict, type MessageView } from './get.ts';
export { type Reading, readIncoming, readingOf } from './incoming/index.ts';
export {
  followLink,
  learnFromEvents,
  listReceived,
  noteAnswer,
  openMessage,
  receiveEvent,
  trackedLeading,
} from './learn/index.ts';
export { listMessages, type MessageList, type MessageListItem } from './list.ts';
export { settleMessage } from './settle.ts';
