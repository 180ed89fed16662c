import type { Db } from '@sleutel/db';
import type { RunNotice } from './run-record.ts';

/** In what the amounts are: the one currency of all orders, or a notice that they should not be added up. */
export interface CurrencyFinding {
  readonly currency?: string;
  readonly notices: readonly RunNotice[];
}

export function findingOf(currencies: readonly string[]): CurrencyFinding {
  const [only, ...others] = currencies;
  if (only === undefined) return { notices: [] };
  if (others.length === 0) return { currency: only, notices: [] };
  return { notices: [{ code: 'severalCurrencies', currencies: [...currencies] }] };
}

/**
 * The currencies that the imports which stand brought orders in; where none of them named one, those that the accounts
 * with orders order in.
 */
export async function currenciesInUse(pool: Db['pool']): Promise<string[]> {
  const { rows } = await pool.query<{ currency: string }>(`
    SELECT DISTINCT unnest(currencies) AS currency FROM imports
    WHERE kind = 'orders' AND state <> 'undone' ORDER BY 1`);
  return rows.length > 0 ? rows.map(({ currency }) => currency) : ofAccounts(pool);
}

async function ofAccounts(pool: Db['pool']): Promise<string[]> {
  const { rows } = await pool.query<{ currency: string }>(`
    SELECT DISTINCT a.currency FROM accounts a JOIN order_totals t ON t.account_id = a.id
    WHERE a.currency IS NOT NULL ORDER BY 1`);
  return rows.map(({ currency }) => currency);
}
