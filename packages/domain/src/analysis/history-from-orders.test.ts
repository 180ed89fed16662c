import { describe, expect, it } from 'vitest';
import { historiesFromOrders, historyFromOrders, type OrderRow } from './history-from-orders.ts';
import { purchasesOfAccount } from './purchases-of-account.ts';

const order = (date: string, amount: string, more: Partial<OrderRow> = {}): OrderRow => ({
  account: 'karoo',
  date,
  amount,
  status: 'completed',
  ...more,
});

const orders = [
  order('2024-01-10', '100.10', { cost: '60' }),
  order('2024-01-10', '0.20'),
  order('2024-02-07', '50', { cost: '55' }),
  order('2024-02-09', '-50', { status: 'cancelled', cost: '-55' }),
  order('2024-03-20', '10', { cost: '1' }),
  order('2023-12-01', '-7', { status: 'returned' }),
  order('2024-04-01', '1000', { cost: '1' }),
];

describe('historyFromOrders', () => {
  const history = historyFromOrders('karoo', orders, '2024-03-25');

  it('counts all orders to the as-of day, cancelled and returned ones with their amounts', () => {
    expect(history).toMatchObject({ orders: 6, cancelled: 2, completedOrders: 4, orderDays: 3 });
    expect(String(history.revenue)).toBe('103.3');
    expect(String(history.profit)).toBe('49.1');
    expect(String(history.completedRevenue)).toBe('160.3');
    expect(String(history.completedProfit)).toBe('44.1');
  });

  it('dates the account by its completed orders', () => {
    expect(history).toMatchObject({
      firstOrderOn: '2024-01-10',
      lastOrderOn: '2024-03-20',
      medianGapDays: 35,
    });
    const purchases = purchasesOfAccount(history, '2024-03-25');
    expect(purchases).toMatchObject({ x: 2, tx: 10, T: 75 / 7 });
    expect(purchases?.sumLogGaps).toBeCloseTo(Math.log(4) + Math.log(6), 12);
  });

  it('leaves the month that is not over out of the months', () => {
    expect(String(history.monthlyRevenue.sum)).toBe('150.3');
    expect(String(history.monthlyRevenue.sumOfSquares)).toBe('12560.09');
    expect(String(history.monthlyProfit?.sum)).toBe('35.1');
    const whole = historyFromOrders('karoo', orders, '2024-03-31');
    expect(String(whole.monthlyRevenue.sum)).toBe('160.3');
  });

  it('knows no profit where no cost is known, and no rhythm without a completed order', () => {
    const cancelled = historyFromOrders(
      'x',
      [order('2024-01-01', '-5', { status: 'cancelled' })],
      '2024-03-31',
    );
    expect(cancelled).toMatchObject({ profit: null, completedProfit: null, monthlyProfit: null });
    expect(cancelled).toMatchObject({ orders: 1, cancelled: 1, orderDays: 0, firstOrderOn: null });
    expect(purchasesOfAccount(cancelled, '2024-03-31')).toBeNull();
  });

  it('refuses amounts that are none', () => {
    expect(() => historyFromOrders('x', [order('2024-01-01', 'a lot')], '2024-03-31')).toThrow();
  });
});

describe('historiesFromOrders', () => {
  it('has an account for each that ordered by the as-of day', () => {
    const rows = [
      ...orders,
      order('2024-01-05', '1', { account: 'berg' }),
      order('2025-01-05', '1', { account: 'vlei' }),
    ];
    const histories = historiesFromOrders(rows, '2024-03-25');
    expect(histories.map(({ account }) => account)).toEqual(['karoo', 'berg']);
    expect(histories[0]).toEqual(historyFromOrders('karoo', orders, '2024-03-25'));
  });
});
