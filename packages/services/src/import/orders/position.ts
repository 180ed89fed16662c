import type { Connection } from '@sleutel/db';
import type { OrderMerge } from './merge.ts';

/**
 * Orders without a number are told apart by account, date, amount and the how-manieth of these they are: by the
 * account as the file calls it, so that the file says the same again when that account has gone into another.
 */
export async function addKeys(
  client: Connection,
  { numberless }: Pick<OrderMerge, 'numberless'>,
): Promise<void> {
  await client.query('ALTER TABLE staged_orders ADD COLUMN key text');
  if (!numberless) return;
  await client.query(
    `UPDATE staged_orders s SET key = concat_ws('|', s.account, s.ordered_on, trim_scale(s.amount), p.position)
     FROM (
       SELECT line, row_number() OVER (PARTITION BY account, ordered_on, amount ORDER BY line) AS position
       FROM staged_orders WHERE number IS NULL
     ) p WHERE p.line = s.line`,
  );
}

/**
 * Of an account that others went into, an order may be kept by any of their names and a file may call it by another.
 * What is not found by its name is found by date and amount among the orders the file does not name.
 */
export async function findUnderOtherNames(client: Connection): Promise<void> {
  const rank = (alias: string, account: string) =>
    `row_number() OVER (PARTITION BY ${account}, ${alias}.ordered_on, ${alias}.amount ORDER BY`;
  await client.query(
    `WITH winners AS (
       SELECT id, external_id FROM accounts WHERE id IN (SELECT winner_id FROM account_merges)
     ), strange AS (
       SELECT s.line, w.id AS account_id, s.ordered_on, s.amount, ${rank('s', 'w.id')} s.line) AS position
       FROM staged_orders s JOIN winners w ON w.external_id = s.account
       WHERE s.number IS NULL AND NOT EXISTS (SELECT FROM orders o WHERE o.key = s.key)
     ), unnamed AS (
       SELECT o.key, o.account_id, o.ordered_on, o.amount,
         ${rank('o', 'o.account_id')} substring(o.key FROM '[0-9]+$')::int, o.key) AS position
       FROM orders o
       WHERE o.number IS NULL
         AND (o.account_id, o.ordered_on, o.amount) IN (SELECT account_id, ordered_on, amount FROM strange)
         AND NOT EXISTS (SELECT FROM staged_orders s WHERE s.key = o.key)
     )
     UPDATE staged_orders s SET key = u.key
     FROM strange t JOIN unnamed u USING (account_id, ordered_on, amount, position) WHERE s.line = t.line`,
  );
}
