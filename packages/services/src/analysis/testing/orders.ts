import type { OrderRow } from '@sleutel/domain/analysis';

/** Park and Miller's generator: the same orders every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Orders of `accounts` customers in 2024 and 2025, heavy and light, some silent, some cancelled or returned. */
export function someOrders(accounts: number, seed = 1): OrderRow[] {
  const random = randomFrom(seed);
  return Array.from({ length: accounts }, (_, index) => ordersOf(`C${1000 + index}`, random)).flat();
}

function ordersOf(account: string, random: () => number): OrderRow[] {
  const gap = 3 + random() * 60;
  const size = 20 + random() ** 4 * 5000;
  const end = random() < 0.3 ? 200 + random() * 300 : 730;
  const orders: OrderRow[] = [];
  for (let day = random() * 180; day < end; day += 0.2 + random() * 2 * gap) {
    orders.push(orderOn(account, day, size * (0.5 + random()), random));
  }
  return orders;
}

function orderOn(account: string, day: number, size: number, random: () => number): OrderRow {
  const date = new Date(Date.UTC(2024, 0, 1 + Math.floor(day))).toISOString().slice(0, 10);
  const fate = random();
  const status = fate < 0.9 ? 'completed' : fate < 0.96 ? 'cancelled' : 'returned';
  const amount = (status === 'completed' ? size : -size).toFixed(2);
  const cost = random() < 0.8 ? (Number(amount) * 0.7).toFixed(3) : null;
  return { account, date, amount, cost, status };
}
