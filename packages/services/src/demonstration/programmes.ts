import type { ServiceContext } from '../core/index.ts';
import { approveProgramme, draftProgramme, launchProgramme, submitProgramme } from '../programme/index.ts';
import { InlineJobs } from './inline-jobs.ts';
import { administrator, marketer, seller } from './people.ts';

/** Makes a context for one of the demonstration's people at a moment. */
export type ActAs = (email: string, at: Date) => ServiceContext;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How long ago the live programme began, so that it has a past to look at. */
const liveForDays = 17;

/** How much of the simulated past passes between two sweeps. */
const tickMs = 2 * hourMs;

/**
 * A win-back programme that both sides approved and that has run for two and a half weeks through the engine
 * itself, and one that waits for its approvals.
 */
export async function runProgrammes(
  actAs: ActAs,
  engine: (at: Date) => ServiceContext,
  now: Date,
): Promise<void> {
  const began = new Date(now.getTime() - liveForDays * dayMs);
  await liveProgramme(actAs, began);
  await goThrough(engine, began, now);
  await waitingProgramme(actAs, new Date(now.getTime() - 2 * dayMs));
}

async function liveProgramme(actAs: ActAs, at: Date): Promise<void> {
  const author = actAs(marketer.email, at);
  const { id } = await draftProgramme(author, {
    playbook: 'winBack',
    name: 'Win back the quiet accounts',
    audience: { maxAccounts: 60, peoplePerAccount: 2 },
    holdOutShare: 0.2,
  });
  const { contentHash } = await submitProgramme(author, { id });
  if (contentHash === null) throw new Error('a submitted programme has no content hash');
  await approveProgramme(actAs(seller.email, at), { id, side: 'sales', contentHash });
  await approveProgramme(actAs(administrator.email, at), { id, side: 'marketing', contentHash });
  await launchProgramme(author, { id });
}

async function waitingProgramme(actAs: ActAs, at: Date): Promise<void> {
  const author = actAs(marketer.email, at);
  const { id } = await draftProgramme(author, {
    playbook: 'winBack',
    name: 'A better offer for lost A and B accounts',
    audience: { statuses: ['lost'], cells: ['AX', 'AY', 'AZ', 'BX', 'BY', 'BZ'], maxAccounts: 25 },
    offers: { winBack: { value: '15' } },
    holdOutShare: 0,
  });
  await submitProgramme(author, { id });
}

/** Lets the engine work through a stretch of time as its sweeps would have. */
async function goThrough(engine: (at: Date) => ServiceContext, from: Date, to: Date): Promise<void> {
  const jobs = new InlineJobs();
  for (let at = from.getTime(); at <= to.getTime(); at += tickMs) {
    const ctx = { ...engine(new Date(at)), jobs };
    await jobs.enqueue('sweep.due', {});
    await jobs.drain(ctx);
    await jobs.enqueue('message.claim', {});
    await jobs.drain(ctx);
  }
}
