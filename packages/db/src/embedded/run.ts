import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Account } from './account.ts';
import { serverEnvironment } from './config.ts';

export interface Outcome {
  code: number | null;
  output: string;
}

/**
 * Runs one of PostgreSQL's programs to its end.
 * It gets a process group of its own, so that Ctrl-C in the terminal does not cut it short.
 */
export function run(file: string, args: string[], account: Account | undefined): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...account,
      // The current folder may be one that the account cannot enter.
      cwd: dirname(file),
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      windowsHide: true,
    });
    const chunks: string[] = [];
    const collect = (chunk: Buffer) => chunks.push(chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: chunks.join('') }));
  });
}

/** The last telling line of a program's output, for an error of one line. */
export function lastLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  return (
    lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ??
    lines.findLast((line) => line !== '') ??
    'no output'
  );
}
