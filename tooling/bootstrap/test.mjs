import './node-version.mjs';
import './end-with-npm.mjs';
import { ensureBuilt, turbo } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';

await ensureInstalled();
await turbo('generate');
// The browser tests look at the admin UI as it is served.
await ensureBuilt();
const reporters = ['--reporter=default', '--reporter=./tooling/summary-reporter.ts'];
process.exitCode = await run('vitest', ['run', ...reporters, ...process.argv.slice(2)], 1);
