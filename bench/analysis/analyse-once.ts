import { createWriteStream } from 'node:fs';
import { devNull } from 'node:os';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { toJson } from '@sleutel/domain/analysis';
import { analyseFile } from '@sleutel/services/analysis/file';

/** The whole of `analyse FILE --json` but the start of the process: read, fit, decide, write. */
const [path = ''] = process.argv.slice(2);
const before = process.cpuUsage();
const start = performance.now();
const { analysis } = await analyseFile(path, { today: '2026-11-24', measure: 'revenue' });
await pipeline(Readable.from([JSON.stringify(toJson(analysis))]), createWriteStream(devNull));
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, cpuSeconds, peakMegabytes, accounts: analysis.accounts.length }));
