import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the repository, found upwards from this code.
 * It holds for the source and for a service bundled into apps/<name>/dist alike.
 */
export function repositoryRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'pnpm-workspace.yaml'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('This code does not run inside the Sleutel repository.');
  return repositoryRoot(parent);
}
