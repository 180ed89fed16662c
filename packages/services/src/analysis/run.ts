import { newId } from '@sleutel/db';
import { analyse, Measure } from '@sleutel/domain/analysis';
import { dayIn } from '@sleutel/domain/enrolment';
import { Day } from '@sleutel/domain/time';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb, ServiceError } from '../core/index.ts';
import { currenciesInUse, findingOf } from './currencies.ts';
import { defaultAsOf } from './default-as-of.ts';
import { lastOrderDay } from './last-order-day.ts';
import type { RunHead } from './latest-run.ts';
import { loadHistories } from './load-histories.ts';
import { saveRun } from './save-run.ts';

const Input = z.object({
  /** Default: the day of the last order until today, or a later one that was analysed already. */
  asOf: Day.optional(),
  measure: Measure.default('revenue'),
});

export interface RunResult extends RunHead {
  readonly accounts: number;
  readonly keyAccounts: number;
}

/** Analyses every account by the company's limits and keeps the result as a dated run. */
export const runAnalysis = defineVerb({
  name: 'analysis.run',
  input: Input,
  run: async (ctx, input): Promise<RunResult> => {
    const { pool } = ctx.db;
    const [company, lastDay, currencies] = await Promise.all([
      loadCompany(ctx.db),
      lastOrderDay(pool),
      currenciesInUse(pool),
    ]);
    const { measure } = input;
    const today = dayIn(company.timeZone, ctx.now());
    const asOf = input.asOf ?? (await defaultAsOf(pool, { measure, lastDay, today }));
    const { histories, idOf } = await loadHistories(pool, { asOf, measure, lastOrderOn: lastDay });
    if (histories.length === 0) throw nothingToAnalyse();
    const { notices, ...found } = findingOf(currencies);
    const options = { asOf, measure, parameters: company.settings.analysis, ...found };
    const analysis = analyse(histories, options);
    const createdAt = ctx.now();
    const id = newId(createdAt);
    await saveRun(ctx, { id, createdAt, analysis, notices: [...notices, ...analysis.notices], idOf });
    const { accounts, keyAccounts } = analysis;
    return { id, asOf, measure, accounts: accounts.length, keyAccounts: keyAccounts.count };
  },
});

function nothingToAnalyse(): ServiceError {
  return new ServiceError('refused', 'no-accounts', 'There are no accounts to analyse; import some first.');
}
