import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, toolEnvironment } from './repository.mjs';

/** Runs programs of node side by side on this terminal; when one ends, or we are told to stop, all do. */
export async function runTogether(programs) {
  const children = programs.map(({ args, cwd }) =>
    spawn(process.execPath, args, { cwd: join(root, cwd), env: toolEnvironment(), stdio: 'inherit' }),
  );
  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const ends = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  await Promise.race(ends);
  stop();
  await Promise.all(ends);
}
