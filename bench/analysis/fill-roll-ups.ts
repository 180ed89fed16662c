import pg from 'pg';

/** Accounts with four years of roll-ups, as imports would have left them. The same every time. */
export async function fillRollUps(url: string, accounts: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT setseed(0.42)');
    for (const statement of statements(accounts)) await client.query(statement);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

/** What a grouped query over account and month takes alone, in seconds: the floor. */
export async function groupedSeconds(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(grouped);
    const start = performance.now();
    await client.query(grouped);
    return (performance.now() - start) / 1000;
  } finally {
    await client.end();
  }
}

const grouped = `
  SELECT account_id, sum(revenue), sum(completed_revenue), sum(completed_revenue * completed_revenue)
  FROM order_months GROUP BY account_id`;

function statements(accounts: number): string[] {
  return [
    `INSERT INTO accounts (id, external_id, name)
     SELECT gen_random_uuid(), 'C' || (100000 + n), 'Company ' || n FROM generate_series(1, ${accounts}) n`,
    `CREATE TEMP TABLE weighted AS
     SELECT id, power(-ln(random()), 1.5) AS weight, (random() * 400)::int AS since,
            CASE WHEN random() < 0.3 THEN 500 + (random() * 900)::int ELSE 1460 END AS until,
            exp(3 + 3 * random()) AS size
     FROM accounts ORDER BY external_id`,
    // Drawn for each account and month; where it stands matters, since a condition on the account alone is drawn once.
    `CREATE TEMP TABLE drawn AS
     SELECT id, month::date, weight, random() AS chance,
            ((1 + (weight * 10)::int) * size * (0.5 + random()))::numeric(20, 2) AS revenue
     FROM weighted CROSS JOIN generate_series('2022-01-01'::timestamp, '2025-12-01', '1 month') month
     WHERE month BETWEEN '2022-01-01'::date + since - 31 AND '2022-01-01'::date + until`,
    `INSERT INTO order_months
     SELECT id, month, 1 + (weight * 10)::int, 0, revenue, 1 + (weight * 10)::int, revenue, revenue * 0.3,
            revenue * 0.3
     FROM drawn WHERE chance < 0.15 + weight`,
    `INSERT INTO order_totals
     SELECT account_id, sum(orders), sum(cancelled), sum(revenue), sum(completed_orders), sum(completed_revenue),
            sum(completed_revenue * completed_revenue), sum(profit), sum(completed_profit),
            sum(completed_profit * completed_profit)
     FROM order_months GROUP BY account_id`,
    `INSERT INTO order_rhythms
     SELECT id, days + 1, '2022-01-01'::date + since, '2022-01-01'::date + until,
            (until - since)::float8 / days, days * (ln((until - since)::float8 / days / 7) - 0.2)
     FROM (SELECT *, LEAST(1 + (weight * 200)::int, until - since) AS days FROM weighted) drawn`,
  ];
}
