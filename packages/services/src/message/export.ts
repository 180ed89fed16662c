import { defineVerb } from '../core/index.ts';
import type { Sheet, SheetCell } from '../export/index.ts';
import { MessageFilter, type MessageListItem, messageItems } from './list.ts';

const columns = [
  'id',
  'state',
  'created-at',
  'send-after',
  'sent-at',
  'account',
  'recipient',
  'programme',
  'step',
  'language',
  'subject',
  'error',
] as const;

const PAGE = 5_000;

/** The messages a filter lets through as the rows of a file, the newest first. */
export const exportMessages = defineVerb({
  name: 'message.export',
  input: MessageFilter,
  run: async ({ db: { pool } }, filter): Promise<Sheet> => {
    const rows: SheetCell[][] = [];
    for (;;) {
      const items = await messageItems(pool, filter, { limit: PAGE, offset: rows.length });
      rows.push(...items.map(cellsOf));
      if (items.length < PAGE) return { name: 'Messages', columns, rows };
    }
  },
});

function cellsOf(item: MessageListItem): SheetCell[] {
  const { id, state, createdAt, sendAfter, sentAt, account, recipient, programme, stepKey } = item;
  const { language, subject, error } = item;
  return [
    id,
    state,
    createdAt,
    sendAfter,
    sentAt,
    account.name,
    recipient,
    programme.name,
    stepKey,
    language,
    subject,
    error,
  ];
}
