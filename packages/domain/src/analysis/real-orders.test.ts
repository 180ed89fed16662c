import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { amountNumber } from '../money/index.ts';
import { analyse } from './analyse.ts';
import { historiesFromOrders, type OrderRow } from './history-from-orders.ts';

const INVOICES = fileURLToPath(
  new URL('../../../../../shared/data/online-retail-invoices.csv', import.meta.url),
);

function orders(): OrderRow[] {
  const lines = readFileSync(INVOICES, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [, account = '', date = '', amount = '', , , , status = ''] = line.trim().split(',');
    return { account, date, amount, status: status === 'cancelled' ? 'cancelled' : 'completed' };
  });
}

describe.skipIf(!existsSync(INVOICES))('the wholesaler of the UCI data set Online Retail', () => {
  it('is analysed whole, with sums that agree with whole hundredths', () => {
    const rows = orders();
    const analysis = analyse(historiesFromOrders(rows, '2011-12-09'), {
      asOf: '2011-12-09',
      measure: 'revenue',
    });
    expect(analysis.totals).toMatchObject({ accounts: 4372, orders: 22190, cancelled: 3654, profit: null });
    const hundredths = rows.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
    expect(amountNumber(analysis.totals.revenue * 100n)).toBe(hundredths);

    expect(analysis.model).toMatchObject({ name: 'mbg', k: 2, accounts: 4339, converged: true });
    expect(analysis.notices).toEqual([]);
    expect(analysis.accounts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(analysis.keyAccounts.share).toBeGreaterThanOrEqual(0.5);
    expect(analysis.keyAccounts.share).toBeLessThan(0.51);
    for (const { pAlive, lastOrderOn, status } of analysis.accounts) {
      expect(pAlive === null).toBe(lastOrderOn === null);
      expect(status === 'prospect').toBe(lastOrderOn === null);
    }
  });
});
