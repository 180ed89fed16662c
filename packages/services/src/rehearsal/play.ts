import { Prisma } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { daysBetween, type Stretch, stretchOf } from '@sleutel/domain/rehearsal';
import { addDays } from '@sleutel/domain/time';
import { runAnalysis } from '../analysis/index.ts';
import { loadCompany } from '../company/index.ts';
import { type ServiceContext, ServiceError } from '../core/index.ts';
import { expireOffers } from '../offer/index.ts';
import { approveProgramme, launchProgramme, submitProgramme } from '../programme/index.ts';
import { designOf, loadProgramme } from '../programme/record.ts';
import { type AccountLeftOut, resolveAudience } from '../programme/resolve-audience.ts';
import { InlineJobs } from './inline-jobs.ts';
import { withLatecomers } from './latecomers.ts';
import { PLAYERS } from './stage/cast.ts';
import { readyWorld, setClock, sumOrders } from './stage/world.ts';

/** Everything that is played happens in this context: its database is the stage, its mail reaches nobody. */
export interface Stage {
  readonly ctx: Omit<ServiceContext, 'actor' | 'jobs' | 'now'>;
  readonly programmeId: string;
  readonly zone: string;
  readonly stretch: Stretch;
  /** Told how far it is (0 to 1); throws where it is to end. */
  readonly goOn: (progress: number) => Promise<void>;
}

export interface Audience {
  readonly design: ProgrammeDesign;
  readonly accounts: readonly { readonly id: string; readonly leftOut: AccountLeftOut | null }[];
}

/** The engine's sweeps come often; a minute is as fine as a rehearsal has to be. */
const MINUTE = 60_000;
const DAY = 86_400_000;

/** More than a year of a large programme takes; beyond it something goes in circles. */
const MAX_SWEEPS = 20_000;

/** How old the last analysis may be to count as what was known; an older one is made anew. */
const FRESH_DAYS = 7;

/** The longest that a cap looks back. */
const LOOK_BACK_DAYS = 366;

/** Plays a programme from its approval to the end of the stretch, from one moment at which something is due to the next. */
export async function play(stage: Stage): Promise<Audience> {
  const { pool } = stage.ctx.db;
  const jobs = new InlineJobs();
  let now = stage.stretch.from;
  const as = (actor: ServiceContext['actor']): ServiceContext => ({
    ...stage.ctx,
    actor,
    jobs,
    now: () => now,
  });
  const engine = as({ kind: 'system', id: 'rehearsal', role: 'system' });
  await sumOrders(pool, null);
  await knowAccounts(engine, dayIn(stage.zone, now));
  const audience = await audienceOf(engine, stage.programmeId);
  const admits = audience.design.audience.entry !== undefined;
  const clock = new StageClock(stage, admits);
  await launch(stage.programmeId, as);
  await readyWorld(pool, {
    programmeId: stage.programmeId,
    everybody: admits,
    since: new Date(now.getTime() - LOOK_BACK_DAYS * DAY),
    until: stage.stretch.until,
  });
  await clock.reveal(now);
  for (let sweeps = 0; ; sweeps += 1) {
    if (sweeps > MAX_SWEEPS)
      throw new ServiceError('refused', 'rehearsal-too-long', 'It would not come to an end.');
    await jobs.enqueue('sweep.due', {});
    await jobs.drain(engine);
    await jobs.enqueue('message.claim', {});
    await jobs.drain(engine);
    const next = sooner(await nextMoment(stage, now), admits ? nextMorning(stage, now) : null);
    await stage.goOn(shareOf(stage.stretch, next ?? stage.stretch.until));
    now = next ?? stage.stretch.until;
    if (await clock.move(now)) {
      await expireOffers(engine, {});
      if (admits) await knowAccounts(engine, dayIn(stage.zone, now));
      if (admits) await jobs.enqueue('enrolment.admit', {});
    }
    if (next === null) return admits ? withLatecomers(pool, stage.programmeId, audience) : audience;
  }
}

/** The clock of the stage, and the days it has come to. */
class StageClock {
  readonly #stage: Stage;
  /** Whether the orders of every account count, since any may come to enter. */
  readonly #everybody: boolean;
  #now: Date;

  constructor(stage: Stage, everybody: boolean) {
    this.#stage = stage;
    this.#everybody = everybody;
    this.#now = stage.stretch.from;
  }

  /** Shows what other programmes had sent before it began. */
  async reveal(now: Date): Promise<void> {
    await setClock(this.#stage.ctx.db.pool, { before: new Date(0), now, today: this.#day(now) });
  }

  /** Whether another day began. */
  async move(now: Date): Promise<boolean> {
    const { ctx, programmeId } = this.#stage;
    const before = this.#now;
    const [from, until] = [this.#day(before), this.#day(now)];
    await setClock(ctx.db.pool, { before, now, today: until });
    this.#now = now;
    if (from === until) return false;
    await sumOrders(ctx.db.pool, { programmeId: this.#everybody ? null : programmeId, from, until });
    return true;
  }

  #day(at: Date): string {
    return dayIn(this.#stage.zone, at);
  }
}

/** The accounts the programme chose when it was launched, in their order, and why some were left out. */
async function audienceOf(engine: ServiceContext, programmeId: string): Promise<Audience> {
  const design = designOf(await loadProgramme(engine.db.prisma, programmeId));
  const { accounts } = await resolveAudience(engine, programmeId, design, await loadCompany(engine.db));
  return { design, accounts: accounts.map(({ account, leftOut }) => ({ id: account.id, leftOut })) };
}

/** Has the accounts analysed as of the day before, unless that was done about then. */
async function knowAccounts(engine: ServiceContext, today: string): Promise<void> {
  const { rows } = await engine.db.pool.query<{ asOf: string }>(
    'SELECT max(as_of) AS "asOf" FROM analysis_runs HAVING count(*) > 0',
  );
  const known = rows[0]?.asOf;
  if (known !== undefined && daysBetween(known, today) <= FRESH_DAYS) return;
  const asOf = new Date(Date.parse(today) - DAY).toISOString().slice(0, 10);
  await runAnalysis(engine, { asOf });
}

async function launch(id: string, as: (actor: ServiceContext['actor']) => ServiceContext): Promise<void> {
  const player = (userId: string, role: 'sales' | 'marketer') =>
    as({ kind: 'user', id: userId, name: userId, role });
  const author = player(PLAYERS.author, 'marketer');
  const { contentHash } = await submitProgramme(author, { id });
  const read = { id, contentHash: contentHash ?? '' };
  await approveProgramme(player(PLAYERS.sales, 'sales'), { ...read, side: 'sales' });
  await approveProgramme(player(PLAYERS.marketing, 'marketer'), { ...read, side: 'marketing' });
  await launchProgramme(author, { id });
}

/** When something is due next, up to the end; null where nothing is any more. Always later than `now`. */
async function nextMoment({ ctx, programmeId, stretch }: Stage, now: Date): Promise<Date | null> {
  const id = Prisma.sql`${programmeId}::uuid`;
  const { rows } = await ctx.db.pool.query<{ at: Date | null }>(Prisma.sql`
    SELECT LEAST(
      (SELECT min(due_at) FROM enrolments WHERE programme_id = ${id} AND state = 'active'),
      (SELECT min(ready_at) FROM messages WHERE programme_id = ${id} AND ready_at IS NOT NULL),
      (SELECT min(next_attempt_at) FROM message_batches WHERE state <> 'done')) AS at`);
  const due = rows[0]?.at;
  if (!due) return null;
  const minute = Math.ceil(due.getTime() / MINUTE) * MINUTE;
  const at = new Date(Math.max(minute, now.getTime() + MINUTE));
  return at <= stretch.until ? at : null;
}

function sooner(one: Date | null, other: Date | null): Date | null {
  return one === null || (other !== null && other < one) ? other : one;
}

/** When a programme that lets accounts in looks again, a day being as fine as what is known of the past. */
function nextMorning({ zone, stretch }: Stage, now: Date): Date | null {
  const { from } = stretchOf({ from: addDays(dayIn(zone, now), 1), until: dayIn(zone, stretch.until) }, zone);
  return from <= stretch.until ? from : null;
}

function shareOf({ from, until }: Stretch, at: Date): number {
  return (at.getTime() - from.getTime()) / (until.getTime() - from.getTime());
}
