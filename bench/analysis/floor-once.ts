import { DuckDBInstance } from '@duckdb/node-api';

/** The floor: DuckDB reads the file as it finds best and does the sums of ABC and XYZ, and nothing else. */
const [path = ''] = process.argv.slice(2);
const before = process.cpuUsage();
const start = performance.now();
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const reader = await connection.runAndReadAll(`
  WITH months AS (
    SELECT customer, date_trunc('month', date) AS month, sum(amount) AS revenue FROM '${path}' GROUP BY ALL
  ), sums AS (
    SELECT customer, sum(revenue) AS revenue, stddev_pop(revenue) / avg(revenue) AS cv FROM months GROUP BY ALL
  )
  SELECT customer, revenue, cv, sum(revenue) OVER (ORDER BY revenue DESC) / sum(revenue) OVER () AS share
  FROM sums ORDER BY revenue DESC`);
const accounts = reader.currentRowCount;
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, cpuSeconds, peakMegabytes, accounts }));
