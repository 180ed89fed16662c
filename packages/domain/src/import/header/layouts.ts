import type { ColumnMap } from './map-header.ts';

/** An export that heads some of its columns in words that mean something else everywhere else. */
interface Layout {
  /** Headers that together occur in this export alone. */
  readonly marks: readonly string[];
  readonly columns: ColumnMap;
}

export const orderLayouts: readonly Layout[] = [
  // Shopify, orders: a row for each line, of which the first has what is said of the order.
  {
    marks: ['Name', 'Financial Status', 'Subtotal', 'Lineitem name'],
    columns: {
      order: 'Name',
      account: 'Billing Company',
      date: 'Created at',
      amount: 'Subtotal',
      status: 'Financial Status',
      'offer-code': 'Discount Code',
      country: 'Billing Country',
    },
  },
  // QuickBooks, transaction list, online and on the desktop: its accounts are those of the ledger.
  {
    marks: ['Date', 'Transaction Type', 'Num', 'Name', 'Amount'],
    columns: { account: 'Name', status: 'Transaction Type' },
  },
  { marks: ['Date', 'Type', 'Num', 'Name', 'Amount'], columns: { account: 'Name', status: 'Type' } },
];
