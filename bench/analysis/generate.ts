import { DuckDBInstance } from '@duckdb/node-api';

/**
 * Writes orders over four years in the order of their dates: few accounts are large and many small, some
 * stopped on the way, one order in thirty is cancelled. The same file every time.
 */
export async function writeOrders(path: string, orders: number, accounts: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '4GB' });
  const connection = await instance.connect();
  try {
    await connection.run(`
      CREATE TABLE weighted AS
      SELECT id, pow(-ln(${uniform('id', 1)}), 1.5) AS weight, pow(${uniform('id', 2)}, 2) * 400 AS since,
             CASE WHEN ${uniform('id', 3)} < 0.3 THEN 500 + ${uniform('id', 4)} * 900 ELSE 1460 END AS until,
             exp(3 + 3 * ${uniform('id', 5)}) AS size
      FROM range(${accounts}) ids(id)`);
    await connection.run(`
      COPY (
        SELECT row_number() OVER (ORDER BY day, seed) AS "order", 'C' || (100000 + id) AS customer,
               (DATE '2022-01-01' + day) AS date,
               ((CASE WHEN cancelled THEN -size ELSE size END) * (0.4 + ${uniform('seed', 6)}))::DECIMAL(12, 2) AS amount,
               CASE WHEN cancelled THEN 'cancelled' ELSE 'completed' END AS status
        FROM (
          SELECT *, (since + (until - since) * ${uniform('seed', 7)})::INTEGER AS day,
                 ${uniform('seed', 8)} < 0.033 AS cancelled
          FROM (
            SELECT *, id * 1000003 + unnest(range(greatest(1, round(weight * ${orders} / total)::BIGINT))) AS seed
            FROM weighted, (SELECT sum(weight) AS total FROM weighted)
          )
        )
        ORDER BY day, seed
      ) TO '${path}' (HEADER)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A number between 0 and 1 that follows from a row and a salt. */
function uniform(row: string, salt: number): string {
  return `((hash(${row}::BIGINT * 64 + ${salt}) % 1000003 + 0.5) / 1000003.0)`;
}
