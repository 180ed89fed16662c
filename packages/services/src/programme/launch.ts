import { Prisma } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { isApproved, isOver, type ProgrammeDesign } from '@sleutel/domain/programme';
import { z } from 'zod';
import { latestRun } from '../analysis/latest-run.ts';
import { loadCompany } from '../company/index.ts';
import { type Authorised, audit, defineVerb, ServiceError } from '../core/index.ts';
import { noteOccasions } from '../enrolment/entry/note.ts';
import { passOver } from '../enrolment/entry/pending.ts';
import { keepSweep } from '../enrolment/entry/sweep.ts';
import { insertArms, queueToEnter } from './arms.ts';
import { comeInAtLaunch, type LaunchedPerson, planLaunch } from './launch-plan.ts';
import { moveFrom } from './move.ts';
import { publishMove } from './publish-move.ts';
import { contentHashOf, currentSequence, designOf, lockProgramme, type ProgrammeRecord } from './record.ts';
import { type AudienceAccount, resolveAudience } from './resolve-audience.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

type Tx = Prisma.TransactionClient;

/**
 * Starts an approved programme: looks up the audience, holds accounts out, freezes the sequence and enrols the people.
 * The first decisions fall due at its start, or now.
 */
export const launchProgramme = defineVerb({
  name: 'programme.launch',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.$executeRaw(queueToEnter);
      const record = await lockProgramme(tx, id);
      const state = moveFrom(record, 'launch');
      refuseUnapproved(record);
      refuseOver(record, at);
      const design = designOf(record);
      const accounts = await addressed(ctx, record, design);
      const plan = planLaunch(ctx, record, accounts, at);
      await tx.$executeRaw(insertArms(id, plan.arms, at));
      const people = await enrol(tx, record, plan.people, at);
      await beginToAdmit(tx, ctx, id, design);
      await tx.programme.update({
        where: { id },
        data: { state, launchedAt: at, version: { increment: 1 }, updatedAt: at },
      });
      await tx.$executeRaw(publishMove(id, 'launched', at));
      await audit(tx, ctx, 'programme.launch', 'programme', id, { accounts: accounts.length, people });
    }, slow);
    await ctx.jobs.enqueue('sweep.due', {});
    return viewProgramme(ctx, id);
  },
});

const slow = { timeout: 120_000, maxWait: 10_000 };

/** The hash is worked out anew, so that a change that went round the approval is noticed here. */
function refuseUnapproved(record: ProgrammeRecord): void {
  const contentHash = contentHashOf(record);
  if (contentHash !== null && contentHash === record.contentHash && isApproved(record.approvals, contentHash))
    return;
  throw new ServiceError(
    'refused',
    'not-approved',
    'The programme is not approved by both sides as it is now.',
  );
}

/** It would let people in only to stop them. */
function refuseOver(record: ProgrammeRecord, at: Date): void {
  if (!isOver(record, at)) return;
  const message = 'The programme would end before it begins: give it a later end, or none.';
  throw new ServiceError('refused', 'programme-over', message);
}

async function addressed(
  ctx: Authorised<'programme.launch'>,
  record: ProgrammeRecord,
  design: ProgrammeDesign,
): Promise<readonly AudienceAccount[]> {
  const { entry } = design.audience;
  if (entry?.kind === 'occasions') return [];
  const { accounts } = await resolveAudience(ctx, record.id, design, await loadCompany(ctx.db));
  const reached = comeInAtLaunch(record, accounts);
  if (reached.length > 0 || entry !== undefined) return reached;
  throw new ServiceError(
    'refused',
    'nobody-reachable',
    'There is nobody left whom the programme may write to.',
  );
}

/** Freezes the sequence and enrols everybody in one statement; says how many. */
async function enrol(
  tx: Tx,
  record: ProgrammeRecord,
  people: readonly LaunchedPerson[],
  at: Date,
): Promise<number> {
  const sequence = currentSequence(record);
  const { contentHash } = record;
  await tx.sequenceVersion.update({ where: { id: sequence.id }, data: { frozenAt: at, contentHash } });
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO enrolments (id, programme_id, sequence_version_id, account_id, contact_id, step_key,
                            step_entered_at, due_at, entered_at)
    SELECT e.id, ${record.id}::uuid, ${sequence.id}::uuid, e.account_id, e.contact_id,
           ${designOf(record).sequence.start}, ${at}, e.due_at, ${at}
    FROM unnest(${people.map((each) => each.id)}::uuid[], ${people.map((each) => each.accountId)}::uuid[],
                ${people.map((each) => each.contactId)}::uuid[],
                ${people.map((each) => each.dueAt)}::timestamptz[])
      AS e(id, account_id, contact_id, due_at)`);
}

/** From here on what happens to accounts counts for it, and the accounts it found are those of today. */
async function beginToAdmit(
  tx: Tx,
  { db, now }: Authorised<'programme.launch'>,
  id: string,
  { audience }: ProgrammeDesign,
): Promise<void> {
  if (audience.entry === undefined) return;
  const at = now();
  const [{ timeZone }, run] = await Promise.all([loadCompany(db), latestRun(db.pool)]);
  await tx.$executeRaw(noteOccasions(at));
  await tx.$executeRaw(passOver(id, at));
  const today = { day: dayIn(timeZone, at), runId: run?.id ?? null };
  await tx.$executeRaw(keepSweep(id, { ...today, at, entered: 0, gone: 0 }));
}
