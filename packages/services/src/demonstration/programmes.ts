import type { ServiceContext } from '../core/index.ts';
import { expireOffers } from '../offer/index.ts';
import { approveProgramme, draftProgramme, launchProgramme, submitProgramme } from '../programme/index.ts';
import { InlineJobs } from '../rehearsal/index.ts';
import { answerMail } from './answers.ts';
import { comeBack } from './come-back.ts';
import type { History } from './history.ts';
import { administrator, marketer, seller } from './people.ts';
import { reviewProgramme } from './review.ts';

/** Makes a context for one of the demonstration's people at a moment. */
export type ActAs = (email: string, at: Date) => ServiceContext;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How long ago the live programme began, so that it has a past to look at. */
const liveForDays = 17;

/** From how many accounts on there are enough of every kind. */
const LARGE_HOUSE = 200;

/** How much of the simulated past passes between two sweeps. */
const tickMs = 2 * hourMs;

/** When the live programme began, seen from now. */
export function programmeBegan(now: Date): Date {
  return morning(new Date(now.getTime() - liveForDays * dayMs));
}

export interface DemoStage {
  readonly actAs: ActAs;
  readonly engine: (at: Date) => ServiceContext;
  readonly past: Pick<History, 'importOrdersUntil'>;
}

/**
 * A win-back programme that both sides approved and that has run since it began through the engine itself, with each
 * day's orders coming in, and one that waits for its approvals.
 */
export async function runProgrammes(stage: DemoStage, began: Date, now: Date): Promise<void> {
  const winBack = await liveProgramme(stage.actAs, began);
  await goThrough(stage, began, now, winBack);
  await waitingProgramme(stage.actAs, morning(new Date(now.getTime() - 2 * dayMs)));
}

/** People approve in office hours. */
function morning(day: Date): Date {
  return new Date(day.setUTCHours(9, 12, 0, 0));
}

async function liveProgramme(actAs: ActAs, at: Date): Promise<string> {
  const author = actAs(marketer.email, at);
  const { id } = await draftProgramme(author, {
    playbook: 'winBack',
    name: 'Win back the quiet accounts',
    audience: { maxAccounts: 60, peoplePerAccount: 2 },
    offers: { winBack: { maxPerAccount: 2, validDays: 12, budget: '2500', reservedPerCode: '20' } },
    holdOutShare: 0.2,
  });
  await standBehind(actAs, id, at);
  return id;
}

/** Slipping regulars who are asked what is wrong; it began a few days ago, so that people stand in the middle of it. */
async function youngProgramme(actAs: ActAs, at: Date): Promise<void> {
  const author = actAs(marketer.email, at);
  // A small house has too few of them to write to.
  if ((await author.db.prisma.account.count()) < LARGE_HOUSE) return;
  const { id } = await draftProgramme(author, {
    playbook: 'slippingRegular',
    name: 'Ask the regulars who slip',
    audience: { cells: ['AX', 'AY', 'BX', 'BY', 'CX', 'CY'], maxAccounts: 25 },
    holdOutShare: 0.1,
  });
  await standBehind(actAs, id, at);
}

/** Accounts whose complaint is closed are asked whether all is well again; they come in by themselves, each in its hour. */
async function complaintProgramme(actAs: ActAs, at: Date): Promise<void> {
  const author = actAs(marketer.email, at);
  // In a small house nobody has complained of late.
  if ((await author.db.prisma.account.count()) < LARGE_HOUSE) return;
  const { id } = await draftProgramme(author, {
    playbook: 'afterComplaint',
    name: 'After a complaint: is all well again?',
    audience: { entry: { kind: 'occasions', occasions: ['complaintClosed'] }, maxAccounts: 200 },
    settings: { besideOthers: true },
    holdOutShare: 0,
  });
  await standBehind(actAs, id, at);
}

/** Both sides approve it, and it goes live. */
async function standBehind(actAs: ActAs, id: string, at: Date): Promise<void> {
  const author = actAs(marketer.email, at);
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
  const submitted = await submitProgramme(author, { id });
  await reviewProgramme(actAs, submitted, at);
}

/** What happens outside the engine so many days after the launch: mail is read, orders come in, days of codes end. */
async function happen(stage: DemoStage, ctx: ServiceContext, winBack: string, day: number): Promise<void> {
  const at = ctx.now();
  const ago = (days: number) => new Date(at.getTime() - days * dayMs);
  if (day === 1) await complaintProgramme(stage.actAs, at);
  if (day === 4) await answerMail(ctx, winBack, ago(4));
  if (day === 5) await comeBack(ctx, winBack, { every: 9, from: 2, at });
  if (day === 10) await youngProgramme(stage.actAs, at);
  if (day === 12) await answerMail(ctx, winBack, ago(5));
  if (day === 12) await comeBack(ctx, winBack, { every: 12, from: 4, at });
  if (day === 14) await expireOffers(ctx, {});
}

/** Lets the engine work through a stretch of time as its sweeps would have. */
async function goThrough(stage: DemoStage, from: Date, to: Date, winBack: string): Promise<void> {
  const { engine, past } = stage;
  const jobs = new InlineJobs();
  for (let at = from.getTime(); at <= to.getTime(); at += tickMs) {
    await past.importOrdersUntil(new Date(at - dayMs).toISOString().slice(0, 10));
    const ctx = { ...engine(new Date(at)), jobs };
    await happen(stage, ctx, winBack, (at - from.getTime()) / dayMs);
    // Whoever comes in by themselves does so in the morning: days are as fine as what is known of the past.
    if (((at - from.getTime()) / dayMs) % 1 === 0) await jobs.enqueue('enrolment.admit', {});
    await jobs.enqueue('sweep.due', {});
    await jobs.drain(ctx);
    await jobs.enqueue('message.claim', {});
    await jobs.drain(ctx);
  }
}
