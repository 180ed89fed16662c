import { createHash } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { systemFolder } from './binaries.ts';
import { canReach } from './reach.ts';

/**
 * Where a new cluster goes: into the data folder, or, when root keeps that where the server's
 * account may not pass (a repository below /root), into a folder of its own below /var/lib/sleutel.
 * The answer is written to the data folder's record, which is what counts from then on.
 */
export async function chooseCluster(dataDir: string, account: Account | undefined): Promise<string> {
  if (await canReach(dataDir, account)) return 'postgres';
  const home = join(systemFolder, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  await mkdir(home, { recursive: true });
  await chmod(systemFolder, 0o755);
  await chmod(home, 0o755);
  return join(home, 'postgres');
}
