import { createServer } from 'node:net';
import { CommandError } from '../command-error.ts';

/** @throws CommandError in one line when somebody listens on the port already, or we may not */
export function requireFreePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(new CommandError(refusal(port, error.code))),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function refusal(port: number, code: string | undefined): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use; free it, or choose another with --port N.`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    return `HOST is no address of this machine (${code}).`;
  if (code === 'EACCES') return `Port ${port} is not open to this user; choose one above 1023 with --port N.`;
  return `Port ${port} cannot be used (${code}); choose another with --port N.`;
}
