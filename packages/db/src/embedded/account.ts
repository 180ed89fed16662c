import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedServerError } from './embedded-server-error.ts';

/** The system user PostgreSQL runs as when we are root, which it refuses to be. */
export interface Account {
  uid: number;
  gid: number;
}

// `nobody` is everywhere, so that no user has to be made on a machine that is not ours.
const candidates = ['postgres', '_postgres', 'nobody'];

const execute = promisify(execFile);

/** Undefined for an ordinary user (and on Windows): the server then simply runs as we do. */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of candidates) {
    const account = await lookUp(name);
    if (account !== undefined && account.uid !== 0) return account;
  }
  throw new EmbeddedServerError(
    `PostgreSQL does not run as root and none of the users ${candidates.join(', ')} exists; make one or start as an ordinary user.`,
  );
}

async function lookUp(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)]);
    return { uid, gid };
  } catch {
    return undefined;
  }
}

async function idOf(flag: '-u' | '-g', name: string): Promise<number> {
  const { stdout } = await execute('id', [flag, name]);
  return Number(stdout.trim());
}
