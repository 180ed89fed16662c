// `pnpm dev`: the engine from its sources, started again when one changes, and the admin UI with hot reload.
import './node-version.mjs';
import './end-with-npm.mjs';
import { turbo } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runTogether } from './run-together.mjs';

await ensureInstalled();
await turbo('generate');
await runTogether([
  { args: ['--import', 'tsx', 'src/main.ts', 'up', '--watch', ...process.argv.slice(2)], cwd: 'apps/cli' },
  { args: ['node_modules/vite/bin/vite.js'], cwd: 'apps/admin' },
]);
