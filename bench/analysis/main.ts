import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@sleutel/db/embedded';
import { migrate } from '@sleutel/db/migrate';
import { fillRollUps, groupedSeconds } from './fill-roll-ups.ts';
import { writeOrders } from './generate.ts';
import { type Measured, measure, measureWith, middleOf } from './measure.ts';

/** `pnpm bench analysis [--orders=10000000] [--accounts=20000] [--runs=3]` */
const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '10000000' },
    accounts: { type: 'string', default: '20000' },
    runs: { type: 'string', default: '3' },
  },
  strict: false,
});
const accounts = Number(values.accounts);
const orders = Number(values.orders);
const runs = Number(values.runs);
/** As `sleutel start` starts the worker, in which analyses run. */
const workerOptions = ['--max-semi-space-size=64'];
const cdnow = fileURLToPath(new URL('../../../shared/data/cdnow-sample.csv', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'sleutel-bench-'));
try {
  // As root the server runs under another user, who has to get in.
  await chmod(folder, 0o711);
  console.log(
    `Analysis, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, the middle of ${runs} runs\n`,
  );
  await benchFile();
  await benchRollUps();
  if (existsSync(cdnow))
    row('fit of BG/NBD, CDNOW sample', await measure('./fit-once.ts', cdnow, '1997-09-30'));
} finally {
  await rm(folder, { recursive: true });
}

/** The floor and ours by turns, so that a busy machine is busy for both. */
async function benchFile(): Promise<void> {
  const path = join(folder, 'orders.csv');
  const quarter = join(folder, 'quarter.csv');
  await writeOrders(path, orders, accounts);
  await writeOrders(quarter, Math.round(orders / 4), accounts);
  const floors: Measured[] = [];
  const ours: Measured[] = [];
  for (let run = 0; run < runs; run += 1) {
    floors.push(await measure('./floor-once.ts', path));
    ours.push(await measure('./analyse-once.ts', path));
  }
  const floor = middleOf(floors);
  const million = `${orders / 1_000_000} million orders`;
  row(`DuckDB alone: read CSV, sums of ABC-XYZ, ${million}`, floor);
  row(`analyse FILE --json with model fit, ${million}`, middleOf(ours), floor);
  row('analyse FILE --json, a quarter of the orders', await measure('./analyse-once.ts', quarter));
}

async function benchRollUps(): Promise<void> {
  const server = await startEmbedded({ dataDir: join(folder, 'data'), log: () => undefined });
  try {
    await migrate(server.url);
    await fillRollUps(server.url, accounts);
    const floor = { seconds: await groupedSeconds(server.url), peakMegabytes: 0, accounts };
    row('PostgreSQL alone: one grouped query over account and month', floor);
    const ours = await measureWith(workerOptions, './roll-ups-once.ts', server.url, String(runs));
    row('analysis.run from the roll-ups, saved', ours, floor);
  } finally {
    await server.stop();
  }
}

function row(what: string, { seconds, cpuSeconds, peakMegabytes }: Measured, floor?: Measured): void {
  const time = seconds < 0.1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`;
  const cpu = cpuSeconds === undefined ? '' : `${cpuSeconds.toFixed(2)} cpu-s`;
  const memory = peakMegabytes === 0 ? '' : `${peakMegabytes.toFixed(0)} MB`;
  const ratio = floor === undefined ? '' : `${(seconds / floor.seconds).toFixed(2)} ×`;
  const cpuRatio =
    floor?.cpuSeconds && cpuSeconds ? `(${(cpuSeconds / floor.cpuSeconds).toFixed(2)} × cpu)` : '';
  const cells = [time, cpu, memory, ratio].map((cell, index) => cell.padStart(index === 1 ? 13 : 9));
  console.log(`${what.padEnd(62)}${cells.join('')} ${cpuRatio}`.trimEnd());
}
