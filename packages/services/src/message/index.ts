export { getMessage, type LedgerLine, type LedgerVerdict, type MessageView } from './get.ts';
export { listMessages, type MessageList, type MessageListItem } from './list.ts';
