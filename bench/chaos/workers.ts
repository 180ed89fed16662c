import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { delivered } from '../../tooling/delivered.ts';

/** How a process of a service is started. */
export interface WorkerProgram {
  /** Where it stands. */
  readonly cwd: string;
  readonly args: readonly string[];
}

/** The service as it is delivered: starts in a fraction of the time its sources take. */
export async function deliveredProgram(service: 'worker' | 'api' = 'worker'): Promise<WorkerProgram> {
  const cwd = fileURLToPath(new URL(`../../apps/${service}`, import.meta.url));
  return { cwd, args: ['--max-semi-space-size=64', await delivered(service)] };
}

/** All that run: whoever ends the run ends them with it. */
const everywhere = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of everywhere) child.kill('SIGKILL');
});

/** Worker processes of a run: real ones, that are killed and replaced. */
export class Workers {
  readonly #program: WorkerProgram;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #running = new Set<ChildProcess>();
  readonly #echo: boolean;
  #gaveUp = 0;

  constructor(program: WorkerProgram, environment: Record<string, string>, echo = false) {
    this.#program = program;
    this.#environment = environment;
    this.#echo = echo;
  }

  /** How many ended by themselves. */
  get gaveUp(): number {
    return this.#gaveUp;
  }

  get pids(): number[] {
    return [...this.#running].flatMap(({ pid }) => pid ?? []);
  }

  /** With variables of its own beside those of all. */
  start(own: Record<string, string> = {}): void {
    const child = spawn(process.execPath, [...this.#program.args], {
      cwd: this.#program.cwd,
      env: { ...this.#environment, ...own },
      stdio: ['ignore', 'inherit', this.#echo ? 'inherit' : 'ignore'],
    });
    this.#running.add(child);
    everywhere.add(child);
    child.once('exit', () => everywhere.delete(child));
    // One that gave up by itself, because the database was away, is started again by whoever keeps services.
    child.once('exit', () => {
      if (this.#running.delete(child)) {
        this.#gaveUp += 1;
        setTimeout(() => this.start(own), 500);
      }
    });
  }

  /** Kills one of them without warning; says whether there was one. */
  async kill(choice: number): Promise<boolean> {
    const all = [...this.#running];
    const child = all[Math.floor(choice * all.length)];
    if (!child) return false;
    await this.#end(child);
    return true;
  }

  async killAll(): Promise<void> {
    await Promise.all([...this.#running].map((child) => this.#end(child)));
  }

  async #end(child: ChildProcess): Promise<void> {
    this.#running.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
