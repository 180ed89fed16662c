import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folderOf = (service: Service) => fileURLToPath(new URL(`../../apps/${service}`, import.meta.url));
const bundler = fileURLToPath(new URL('../../tooling/bundle.mjs', import.meta.url));

type Service = 'worker' | 'api';

/** How a process of a service is started. */
export interface WorkerProgram {
  /** Where it stands. */
  readonly cwd: string;
  readonly args: readonly string[];
  remove(): Promise<void>;
}

/** The service bundled as it is delivered: starts in a fraction of the time its sources take. */
export async function bundleService(name: string, service: Service = 'worker'): Promise<WorkerProgram> {
  const cwd = folderOf(service);
  // Beside the packages of its own, some of which are looked for on disk.
  const folder = join(await mkdtemp(join(cwd, 'node_modules', `.${name}-`)), service);
  await promisify(execFile)(process.execPath, [bundler, folder], { cwd });
  // Away from its package, the bundle has to say itself that it is made of modules.
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  return {
    cwd,
    args: ['--max-semi-space-size=64', join(folder, 'main.js')],
    remove: () => rm(dirname(folder), { recursive: true, force: true }),
  };
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
