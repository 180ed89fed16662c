import { expect, test } from 'vitest';
import { rhythmOf, rollUpMonths } from './index.ts';

test('a month counts every order and knows which of them were kept', () => {
  const months = rollUpMonths([
    { orderedOn: '2024-02-01', amount: '0.3', cost: null, status: 'completed' },
    { orderedOn: '2024-01-31', amount: '0.1', cost: '0.05', status: 'completed' },
    { orderedOn: '2024-01-01', amount: '0.2', cost: null, status: 'completed' },
    { orderedOn: '2024-01-15', amount: '-0.1', cost: '-0.02', status: 'cancelled' },
    { orderedOn: '2024-01-16', amount: '-0.1', cost: null, status: 'returned' },
  ]);
  expect(JSON.parse(JSON.stringify(months))).toEqual([
    {
      month: '2024-01-01',
      orders: 4,
      cancelled: 2,
      revenue: '0.1',
      completedOrders: 2,
      completedRevenue: '0.3',
      profit: '-0.03',
      completedProfit: '0.05',
    },
    {
      month: '2024-02-01',
      orders: 1,
      cancelled: 0,
      revenue: '0.3',
      completedOrders: 1,
      completedRevenue: '0.3',
      profit: null,
      completedProfit: null,
    },
  ]);
});

test('a rhythm counts days once', () => {
  expect(rhythmOf([])).toBeNull();
  expect(rhythmOf(['2024-01-08', '2024-01-08'])).toEqual({
    orderDays: 1,
    firstOn: '2024-01-08',
    lastOn: '2024-01-08',
    medianGapDays: null,
    sumLogGapWeeks: 0,
  });
  expect(rhythmOf(['2024-01-22', '2024-01-01', '2024-01-08'])).toEqual({
    orderDays: 3,
    firstOn: '2024-01-01',
    lastOn: '2024-01-22',
    medianGapDays: 10.5,
    sumLogGapWeeks: Math.log(2),
  });
});
