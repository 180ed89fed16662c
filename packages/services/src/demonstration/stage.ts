import type { ServiceContext } from '../core/index.ts';
import { approveProgramme, launchProgramme, submitProgramme } from '../programme/index.ts';
import { InlineJobs } from '../rehearsal/index.ts';
import type { History } from './history.ts';
import { administrator, marketer, seller } from './people.ts';

/** Makes a context for one of the demonstration's people at a moment. */
export type ActAs = (email: string, at: Date) => ServiceContext;

/** The past, with the people in it, its engine and the orders that come in meanwhile. */
export interface DemoStage {
  readonly actAs: ActAs;
  readonly engine: (at: Date) => ServiceContext;
  readonly past: Pick<History, 'importOrdersUntil'>;
}

interface Stretch {
  readonly from: Date;
  readonly to: Date;
  /** How much passes between two sweeps; a part of a day, or a day. */
  readonly tickMs: number;
}

const dayMs = 24 * 3_600_000;

/** From how many accounts on there are enough of every kind. */
const LARGE_HOUSE = 200;

export async function isLargeHouse({ db }: Pick<ServiceContext, 'db'>): Promise<boolean> {
  return (await db.prisma.account.count()) >= LARGE_HOUSE;
}

/** People approve in office hours. */
export function morning(day: Date): Date {
  return new Date(day.setUTCHours(9, 12, 0, 0));
}

/** Both sides approve it, and it goes live. */
export async function standBehind(actAs: ActAs, id: string, at: Date): Promise<void> {
  const author = actAs(marketer.email, at);
  const { contentHash } = await submitProgramme(author, { id });
  if (contentHash === null) throw new Error('a submitted programme has no content hash');
  await approveProgramme(actAs(seller.email, at), { id, side: 'sales', contentHash });
  await approveProgramme(actAs(administrator.email, at), { id, side: 'marketing', contentHash });
  await launchProgramme(author, { id });
}

/**
 * Lets the engine work through a stretch of time as its sweeps would have. `happen` does what happens outside of it, so
 * many days after the beginning.
 */
export async function goThrough(
  { engine, past }: DemoStage,
  { from, to, tickMs }: Stretch,
  happen: (ctx: ServiceContext, day: number) => Promise<void>,
): Promise<void> {
  const jobs = new InlineJobs();
  for (let at = from.getTime(); at <= to.getTime(); at += tickMs) {
    const day = (at - from.getTime()) / dayMs;
    await past.importOrdersUntil(new Date(at - dayMs).toISOString().slice(0, 10));
    const ctx = { ...engine(new Date(at)), jobs };
    await happen(ctx, day);
    // Whoever comes in by themselves does so in the morning: days are as fine as what is known of the past.
    if (day % 1 === 0) await jobs.enqueue('enrolment.admit', {});
    await jobs.enqueue('sweep.due', {});
    await jobs.drain(ctx);
    await jobs.enqueue('message.claim', {});
    await jobs.drain(ctx);
  }
}
