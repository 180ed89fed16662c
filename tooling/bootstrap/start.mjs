import './node-version.mjs';
import './end-with-npm.mjs';
import { ensureBuilt } from './build.mjs';
import { runCommandLine } from './command-line.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
await ensureBuilt();
await runCommandLine(['up', ...process.argv.slice(2)]);
