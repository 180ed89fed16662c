import { draftProgramme, finishProgramme } from '../programme/index.ts';
import { readMail } from './answers.ts';
import { comeBack } from './come-back.ts';
import { doAllTasks, doTasksDue } from './do-tasks.ts';
import { administrator, marketer } from './people.ts';
import { type DemoStage, goThrough, isLargeHouse, morning, standBehind } from './stage.ts';

const dayMs = 24 * 3_600_000;

/** Long enough ago that every account was watched to the end, whichever length of time one asks for. */
const beganDaysAgo = 203;

/** The e-mails, the week between them and what the accounts take to come back. */
const ranForDays = 27;

/** When the programme began that is over, seen from now. */
export function firstRoundBegan(now: Date): Date {
  return morning(new Date(now.getTime() - beganDaysAgo * dayMs));
}

/**
 * A programme that is over and of which one can tell by now whether it earned anything: many accounts, a good part of
 * them held out, and some that came back for its offer. A small house has not enough accounts to tell.
 */
export async function firstRound(stage: DemoStage, began: Date): Promise<void> {
  const author = stage.actAs(marketer.email, began);
  if (!(await isLargeHouse(author))) return;
  const { id } = await draftProgramme(author, {
    playbook: 'winBack',
    name: 'Quiet accounts, the first round',
    audience: { maxAccounts: 150, peoplePerAccount: 1 },
    offers: { winBack: { maxPerAccount: 1, validDays: 21, budget: '6000', reservedPerCode: '20' } },
    holdOutShare: 0.3,
  });
  await standBehind(stage.actAs, id, began);
  const ended = new Date(began.getTime() + ranForDays * dayMs);
  await goThrough(stage, { from: began, to: ended, tickMs: dayMs }, async (ctx, day) => {
    const at = ctx.now();
    if (day === 6) await readMail(ctx, id, began);
    if (day === 6) await comeBack(ctx, id, { every: 4, from: 1, at });
    if (day === 15) await comeBack(ctx, id, { every: 3, from: 1, at });
    await doTasksDue(stage.actAs(administrator.email, at), id);
  });
  const after = stage.actAs(administrator.email, ended);
  await doAllTasks(after, id);
  await finishProgramme(after, { id });
}
