import { defineVerb } from '../core/index.ts';
import { decimalCell, type Sheet, type SheetCell } from '../export/index.ts';
import { codesBehind, OfferCodeFilter, type OfferCodeItem } from './codes.ts';

const columns = [
  'code',
  'state',
  'account',
  'contact',
  'issued-at',
  'valid-until',
  'accepted-at',
  'released-at',
  'redeemed-at',
  'order',
  'amount',
  'discount',
  'currency',
] as const;

const PAGE = 5_000;

/** The codes that a filter lets through as the rows of a file, the newest first. */
export const exportOfferCodes = defineVerb({
  name: 'offer.exportCodes',
  input: OfferCodeFilter,
  run: async ({ db: { pool }, now }, filter): Promise<Sheet> => {
    const at = now();
    const rows: SheetCell[][] = [];
    let last: OfferCodeItem | undefined;
    for (;;) {
      const items: OfferCodeItem[] = await codesBehind(pool, filter, at, { limit: PAGE, last });
      rows.push(...items.map(cellsOf));
      last = items.at(-1);
      if (items.length < PAGE) return { name: 'Offer codes', columns, rows };
    }
  },
});

function cellsOf(item: OfferCodeItem): SheetCell[] {
  const { code, state, offer, account, contact, issuedAt, validUntil, acceptedAt, releasedAt, redemption } =
    item;
  return [
    code,
    state,
    account.name,
    contact.name,
    issuedAt,
    validUntil,
    acceptedAt,
    releasedAt,
    redemption?.redeemedAt ?? null,
    redemption?.order ?? null,
    decimalCell(redemption?.amount ?? null),
    decimalCell(redemption?.discount ?? null),
    offer.currency,
  ];
}
