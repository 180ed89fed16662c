import './node-version.mjs';
import './end-with-npm.mjs';
import { ensureCommandLineBuilt } from './build.mjs';
import { runCommandLine } from './command-line.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
await ensureCommandLineBuilt();
await runCommandLine(process.argv.slice(2));
