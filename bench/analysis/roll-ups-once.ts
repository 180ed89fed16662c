import { createDb } from '@sleutel/db';
import { runAnalysis } from '@sleutel/services/analysis';
import { systemContext } from '../house/context.ts';

/** `analysis.run` on a database that has the roll-ups; the second run, when connections and plans are warm. */
const [url = ''] = process.argv.slice(2);
const db = createDb(url);
const ctx = systemContext(db);
await runAnalysis(ctx, {});
const before = process.cpuUsage();
const start = performance.now();
const { accounts } = await runAnalysis(ctx, {});
const seconds = (performance.now() - start) / 1000;
await db.close();
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, cpuSeconds, peakMegabytes, accounts }));
