import { readdir, readFile } from 'node:fs/promises';

/** Ticks a second in /proc, the same on every Linux that people run. */
const TICKS = 100;

interface ProcessTimes {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended and were waited for. */
  readonly ended: number;
}

/** Processor seconds that a process and everything below it have used so far. Linux only. */
export async function processorSeconds(pid: number): Promise<number> {
  const times = await allTimes();
  const tree = (root: number): number => {
    const known = times.get(root);
    if (!known) return 0;
    const children = [...times].filter(([, { parent }]) => parent === root).map(([child]) => child);
    return children.reduce((sum, child) => sum + tree(child), known.own + known.ended);
  };
  return tree(pid) / TICKS;
}

async function allTimes(): Promise<Map<number, ProcessTimes>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = await Promise.all(pids.map(async (pid) => [Number(pid), await timesOf(pid)] as const));
  return new Map(read.flatMap(([pid, times]) => (times ? [[pid, times] as const] : [])));
}

/** Null for one that ended while we looked. */
async function timesOf(pid: string): Promise<ProcessTimes | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The name stands in brackets and may hold anything; numbers follow it.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent = 0] = fields;
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
  return { parent, own: user + system, ended: endedUser + endedSystem };
}
