import { expect, test } from 'vitest';
import { orderPoints } from './order-points.ts';

const month = (name: string, revenue: string) => ({
  month: name,
  orders: 1,
  cancelled: 0,
  revenue,
  completedOrders: 1,
  completedRevenue: revenue,
  profit: null,
});

test('past and expected months stand in order, and the current one has both', () => {
  const points = orderPoints(
    {
      months: [month('2026-09', '120.50'), month('2026-10', '0'), month('2026-11', '80')],
      alive: [{ on: '2026-10-31', pAlive: 0.9 }],
      ahead: [
        { month: '2026-11', orders: 0.4, revenue: '40.00' },
        { month: '2026-12', orders: 1, revenue: '100.00' },
      ],
      events: [
        { on: '2026-10-05', kind: 'complaint', title: 'Late again', amount: null, times: 1, to: null },
      ],
    },
    2,
  );
  expect(points.map(({ month: name, revenue, expected }) => [name, revenue, expected])).toEqual([
    ['2026-10', 0, null],
    ['2026-11', 80, 40],
    ['2026-12', null, 100],
  ]);
  expect(points[0]).toMatchObject({ alive: 0.9, events: [{ title: 'Late again' }] });
});
