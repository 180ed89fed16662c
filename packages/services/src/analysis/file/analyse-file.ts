import { spellingsOf } from '@sleutel/domain/account';
import {
  type AccountAnalysis,
  type Analysis,
  type AnalysisParametersInput,
  analyse,
  type Measure,
} from '@sleutel/domain/analysis';
import { inputError } from '../../import/table/input-error.ts';
import type { OrdersFileOptions } from './options.ts';
import { historyOf, type OrdersTally } from './tally.ts';
import { tallyOrders } from './tally-orders.ts';

export interface AnalyseFileOptions extends OrdersFileOptions {
  readonly measure: Measure;
  readonly parameters?: AnalysisParametersInput | undefined;
}

/** An analysis, and what the reading of the file came by. */
export interface FileAnalysis
  extends Pick<
    OrdersTally,
    'rejects' | 'rounded' | 'pointAssumed' | 'currencies' | 'positiveCancelled' | 'repeatedOrders'
  > {
  readonly analysis: Analysis;
  /** Accounts that may be one under several names, the largest first. */
  readonly spellings: readonly (readonly AccountAnalysis[])[];
}

/**
 * Analyses a file of orders without a database.
 * @throws ServiceError `invalid` when the file is no table of orders, or lacks what the measure needs
 */
export async function analyseFile(path: string, options: AnalyseFileOptions): Promise<FileAnalysis> {
  const { measure, parameters } = options;
  const { firstDay, lastDay: _, accounts, ...tally } = await tallyOrders(path, options);
  const { asOf, currencies, ...read } = tally;
  if (measure === 'profit' && accounts.every(({ profit }) => profit === null)) {
    throw inputError(path, 'no-cost', 'has no cost in any order; without it there is no profit to measure.');
  }
  const [currency, ...others] = currencies;
  const analysis = analyse(accounts.map(historyOf), {
    asOf,
    measure,
    from: firstDay,
    ...(parameters && { parameters }),
    ...(currency !== undefined && others.length === 0 && { currency }),
  });
  const spellings = spellingsOf(analysis.accounts, ({ account }) => account);
  return { analysis, spellings, ...read, currencies };
}
