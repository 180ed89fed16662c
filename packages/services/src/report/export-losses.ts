import { dayIn } from '@sleutel/domain/enrolment';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { decimalCell, type Sheet, type SheetCell } from '../export/index.ts';
import { itemsOf, newestFirst } from './loss-items.ts';
import { LossFilter, spanOf } from './loss-span.ts';

const columns = [
  'account',
  'manager',
  'lost-on',
  'kind',
  'reasons',
  'signs',
  'revenue',
  'note',
  'currency',
] as const;

const PAGE = 5_000;

/** The losses behind a report as the rows of a file, the newest first. */
export const exportLosses = defineVerb({
  name: 'report.exportLosses',
  input: LossFilter,
  run: async ({ db, now }, filter): Promise<Sheet> => {
    const { timeZone, currency: companyCurrency } = await loadCompany(db);
    const span = spanOf(filter, dayIn(timeZone, now()));
    const rows: SheetCell[][] = [];
    for (;;) {
      const items = await itemsOf(
        db,
        span,
        { order: newestFirst, limit: PAGE, offset: rows.length },
        companyCurrency,
      );
      rows.push(
        ...items.map(({ account, manager, lostOn, reasons, signs, revenue, note, currency }) => [
          account,
          manager,
          lostOn,
          span.kind,
          reasons.join(' '),
          signs.join(' '),
          decimalCell(revenue),
          note,
          currency,
        ]),
      );
      if (items.length < PAGE) return { name: 'Losses', columns, rows };
    }
  },
});
