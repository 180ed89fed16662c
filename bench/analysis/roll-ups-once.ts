import { createDb, type Db } from '@sleutel/db';
import { runAnalysis } from '@sleutel/services/analysis';
import { systemContext } from '../house/context.ts';
import { type Measured, middleOf } from './measure.ts';

/**
 * `roll-ups-once.ts URL RUNS`: `analysis.run` on a database that has the roll-ups, in a process that has analysed
 * before, so that connections, plans and code are warm; the middle of so many runs.
 */
const [url = '', wanted = '1'] = process.argv.slice(2);
const WARM_UPS = 2;

const db = createDb(url);
for (let run = 0; run < WARM_UPS; run += 1) await runOnce(db);
const measured: Measured[] = [];
while (measured.length < Number(wanted)) measured.push(await runOnce(db));
await db.close();
console.log(JSON.stringify(middleOf(measured)));

async function runOnce(on: Db): Promise<Measured> {
  const before = process.cpuUsage();
  const start = performance.now();
  const { accounts } = await runAnalysis(systemContext(on), {});
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return { seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes, accounts };
}
