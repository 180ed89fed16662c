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
    let from: { readonly offset: 0 } | { readonly before: string } = { offset: 0 };
    for (;;) {
      const items: MessageListItem[] = await messageItems(pool, filter, { limit: PAGE, ...from });
      rows.push(...items.map(cellsOf));
      const last = items.at(-1);
      if (items.length < PAGE || !last) return { name: 'Messages', columns, rows };
      from = { before: last.id };
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
