import { dayIn } from '@sleutel/domain/enrolment';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { dearestFirst, itemsOf, type ListedLoss, type LossSums, newestFirst, sumsOf } from './loss-items.ts';
import { LossFilter, spanOf } from './loss-span.ts';

export interface LossList extends LossSums {
  readonly items: readonly ListedLoss[];
}

const orders = { lostOn: newestFirst, revenue: dearestFirst };

const Input = LossFilter.and(
  z.object({
    sort: z.enum(['lostOn', 'revenue']).default('lostOn'),
    limit: z.int().min(1).max(200).default(50),
    offset: z.int().min(0).default(0),
  }),
);

/** The losses behind a report, the newest or the dearest first. */
export const listReportedLosses = defineVerb({
  name: 'report.lossList',
  input: Input,
  run: async ({ db, now }, { sort, limit, offset, ...filter }): Promise<LossList> => {
    const { timeZone, currency } = await loadCompany(db);
    const span = spanOf(filter, dayIn(timeZone, now()));
    const [sums, items] = await Promise.all([
      sumsOf(db, span),
      itemsOf(db, span, { order: orders[sort], limit, offset }, currency),
    ]);
    return { ...sums, items };
  },
});
