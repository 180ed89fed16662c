import type { ServiceContext } from '../core/index.ts';
import { expireOffers } from '../offer/index.ts';
import {
  approveProgrammeEnd,
  draftProgramme,
  moveProgrammeEnd,
  submitProgramme,
} from '../programme/index.ts';
import { answerMail } from './answers.ts';
import { comeBack } from './come-back.ts';
import { doTasksDue } from './do-tasks.ts';
import { administrator, marketer, seller } from './people.ts';
import { reviewProgramme } from './review.ts';
import { type ActAs, type DemoStage, goThrough, isLargeHouse, morning, standBehind } from './stage.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How long ago the live programme began, so that it has a past to look at. */
const liveForDays = 17;

/** How much of this past passes between two sweeps. */
const tickMs = 2 * hourMs;

/** When the live programme began, seen from now. */
export function programmeBegan(now: Date): Date {
  return morning(new Date(now.getTime() - liveForDays * dayMs));
}

/**
 * A win-back programme that both sides approved and that has run since it began through the engine itself, with each
 * day's orders coming in, and one that waits for its approvals.
 */
export async function runProgrammes(stage: DemoStage, began: Date, now: Date): Promise<void> {
  const winBack = await liveProgramme(stage.actAs, began);
  await goThrough(stage, { from: began, to: now, tickMs }, (ctx, day) => happen(stage, ctx, winBack, day));
  await waitingProgramme(stage.actAs, morning(new Date(now.getTime() - 2 * dayMs)));
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
  if (!(await isLargeHouse(author))) return;
  const { id } = await draftProgramme(author, {
    playbook: 'slippingRegular',
    name: 'Ask the regulars who slip',
    audience: { cells: ['AX', 'AY', 'BX', 'BY', 'CX', 'CY'], maxAccounts: 25 },
    holdOutShare: 0.1,
    endsAt: inDays(at, 42),
  });
  await standBehind(actAs, id, at);
  await moveItsEnd(actAs, id, at);
}

/** It is to end sooner, which counts at once; then longer than was agreed, which sales has approved and marketing not yet. */
async function moveItsEnd(actAs: ActAs, id: string, began: Date): Promise<void> {
  const on = (email: string, day: number) => actAs(email, new Date(began.getTime() + day * dayMs));
  const author = on(marketer.email, 3);
  const { version } = await author.db.prisma.programme.findUniqueOrThrow({ where: { id } });
  const sooner = await moveProgrammeEnd(author, { id, version, endsAt: inDays(began, 28) });
  const later = on(marketer.email, 5);
  const { end } = await moveProgrammeEnd(later, { id, version: sooner.version, endsAt: inDays(began, 63) });
  const contentHash = end?.proposal?.contentHash ?? '';
  await approveProgrammeEnd(on(seller.email, 6), { id, side: 'sales', contentHash });
}

function inDays(from: Date, days: number): string {
  return new Date(from.getTime() + days * dayMs).toISOString();
}

/** Accounts whose complaint is closed are asked whether all is well again; they come in by themselves, each in its hour. */
async function complaintProgramme(actAs: ActAs, at: Date): Promise<void> {
  const author = actAs(marketer.email, at);
  // In a small house nobody has complained of late.
  if (!(await isLargeHouse(author))) return;
  const { id } = await draftProgramme(author, {
    playbook: 'afterComplaint',
    name: 'After a complaint: is all well again?',
    audience: { entry: { kind: 'occasions', occasions: ['complaintClosed'] }, maxAccounts: 200 },
    settings: { besideOthers: true },
    holdOutShare: 0,
  });
  await standBehind(actAs, id, at);
}

/** Large accounts that buy are asked what they plan; their second letter is still ahead of them, two weeks after the first. */
async function planningProgramme(actAs: ActAs, at: Date): Promise<void> {
  const author = actAs(marketer.email, at);
  // In a small house the others have its large accounts.
  if (!(await isLargeHouse(author))) return;
  const { id } = await draftProgramme(author, {
    playbook: 'irregularBuyer',
    name: 'Plan the season with the large accounts',
    audience: { statuses: ['active'], cells: ['AX', 'AY', 'AZ', 'BX', 'BY', 'BZ'], maxAccounts: 30 },
    holdOutShare: 0.1,
  });
  await standBehind(actAs, id, at);
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
  if (day === 11) await planningProgramme(stage.actAs, at);
  if (day === 12) await answerMail(ctx, winBack, ago(5));
  if (day === 12) await comeBack(ctx, winBack, { every: 12, from: 4, at });
  if (day === 14) await expireOffers(ctx, {});
  if (day % 1 === 0 && (await isLargeHouse(ctx)))
    await doTasksDue(stage.actAs(administrator.email, at), winBack);
}
