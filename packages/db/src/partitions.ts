import type pg from 'pg';
import { firstIdAt } from './ids.ts';

const byMonth = ['messages', 'ledger_entries'] as const;

/** A message is written again when it is sent: beside its row there is room for that, so that no index hears of it. */
const ROOM: Readonly<Record<(typeof byMonth)[number], string>> = {
  messages: 'WITH (fillfactor = 50)',
  ledger_entries: '',
};

/**
 * Makes the yearly partitions of `orders` that days between `from` and `to` (`YYYY-MM-DD`, inclusive) need.
 * Safe to run anywhere, any number of times, at once.
 */
export async function ensureOrderPartitions(client: pg.ClientBase, from: string, to: string): Promise<void> {
  const last = Number(to.slice(0, 4));
  for (let year = Number(from.slice(0, 4)); year <= last; year += 1) {
    await createPartition(client, 'orders', `orders_${year}`, {
      from: `${year}-01-01`,
      to: `${year + 1}-01-01`,
    });
  }
}

/** Makes the partitions of messages and ledger for the month of `now` and the `ahead` months after it. */
export async function ensureMonthPartitions(client: pg.ClientBase, now: Date, ahead = 3): Promise<void> {
  for (let offset = 0; offset <= ahead; offset += 1) {
    const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1));
    const end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset + 1, 1));
    const label = start.toISOString().slice(0, 7).replace('-', '_');
    for (const table of byMonth) {
      const bounds = { from: firstIdAt(start), to: firstIdAt(end) };
      await createPartition(client, table, `${table}_${label}`, bounds, ROOM[table]);
    }
  }
}

async function createPartition(
  client: pg.ClientBase,
  table: string,
  name: string,
  { from, to }: { readonly from: string; readonly to: string },
  storage = '',
): Promise<void> {
  const exists = await client.query('SELECT to_regclass($1) IS NOT NULL AS yes', [name]);
  if (exists.rows[0]?.yes === true) return;
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [`partition:${table}`]);
  try {
    await client.query(
      `CREATE TABLE IF NOT EXISTS "${name}" PARTITION OF "${table}" FOR VALUES FROM ('${from}') TO ('${to}') ${storage}`,
    );
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [`partition:${table}`]);
  }
}
