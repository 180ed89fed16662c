import { Prisma } from '@sleutel/db';
import { type MissedWindow, spreadOver } from '@sleutel/domain/enrolment';
import { z } from 'zod';
import { type Authorised, audit, defineVerb } from '../core/index.ts';
import { takeOutUnbegun } from '../message/unbegun.ts';
import { refuseUnlessMayResume } from './may-resume.ts';
import { moveFrom } from './move.ts';
import { lockOverdue, missedEmails, reschedule, writeRescheduled } from './overdue.ts';
import { publishMove } from './publish-move.ts';
import { lockProgramme } from './record.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

type Tx = Prisma.TransactionClient;

/**
 * Goes on with a paused programme. What fell due meanwhile, and what waits for a person, comes due again one after
 * the other, in its old order, or is left out where the programme says so; nothing that was done is done again.
 */
export const resumeProgramme = defineVerb({
  name: 'programme.resume',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const state = moveFrom(record, 'resume');
      refuseUnlessMayResume(record, ctx.actor);
      await spreadReady(tx, id, at);
      const counts = await takeUp(tx, ctx, id, record.missedWindow);
      const stop = { stoppedAt: null, stoppedById: null, stopReason: null };
      await tx.programme.update({
        where: { id },
        data: { ...stop, state, version: { increment: 1 }, updatedAt: at },
      });
      await tx.$executeRaw(publishMove(id, 'resumed', at));
      await audit(tx, ctx, 'programme.resume', 'programme', id, counts);
    }, slow);
    await ctx.jobs.enqueue('sweep.due', {});
    return viewProgramme(ctx, id);
  },
});

const slow = { timeout: 120_000, maxWait: 10_000 };

async function takeUp(tx: Tx, ctx: Authorised<'programme.resume'>, id: string, policy: MissedWindow) {
  const at = ctx.now();
  const overdue = await lockOverdue(tx, id, at);
  const missed = await missedEmails(ctx, policy === 'skip' ? overdue : [], at);
  await writeRescheduled(tx, reschedule(overdue, missed, at), at);
  return { rescheduled: overdue.length - missed.size, skipped: missed.size };
}

/**
 * What was written before the pause and has not begun to leave was not missed; it leaves spread like the rest. Messages
 * are locked before enrolments, as everywhere.
 */
async function spreadReady(tx: Tx, programmeId: string, at: Date): Promise<void> {
  await tx.$executeRaw(takeOutUnbegun(programmeId));
  const ready = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM messages
    WHERE programme_id = ${programmeId}::uuid AND ready_at <= ${at}
    ORDER BY ready_at, id
    FOR UPDATE`);
  await tx.$executeRaw(Prisma.sql`
    UPDATE messages m SET send_after = r.send_after
    FROM unnest(${ready.map(({ id }) => id)}::uuid[], ${spreadOver(ready.length, at)}::timestamptz[])
      AS r(id, send_after)
    WHERE m.id = r.id`);
}
