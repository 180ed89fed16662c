import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './repository.mjs';

/**
 * Becomes the built command line: in this very process, so that signals and the exit code need no relay.
 */
export async function runCommandLine(args) {
  const main = join(root, 'apps', 'cli', 'dist', 'main.js');
  // Libraries warn each other's authors of their next majors; nobody at a terminal can act on that.
  process.noDeprecation = true;
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}
