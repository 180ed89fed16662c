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

/** The losses behind a report as the rows of a file, the newest first. */
export const exportLosses = defineVerb({
  name: 'report.exportLosses',
  input: LossFilter,
  run: async ({ db, now }, filter): Promise<Sheet> => {
    const { timeZone, currency: companyCurrency } = await loadCompany(db);
    const span = spanOf(filter, dayIn(timeZone, now()));
    // All at once: where pages are turned while losses come and go, some come twice or never.
    const items = await itemsOf(db, span, { order: newestFirst, limit: null, offset: 0 }, companyCurrency);
    const rows = items.map(
      ({ account, manager, lostOn, reasons, signs, revenue, note, currency }): SheetCell[] => [
        account,
        manager,
        lostOn,
        span.kind,
        reasons.join(' '),
        signs.join(' '),
        decimalCell(revenue),
        note,
        currency,
      ],
    );
    return { name: 'Losses', columns, rows };
  },
});
