import { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { moveFrom } from './move.ts';
import { lockProgramme } from './record.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

/** Ends a programme for good: whoever is under way stops, and what waits for its batch is cancelled. */
export const finishProgramme = defineVerb({
  name: 'programme.finish',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const state = moveFrom(await lockProgramme(tx, id), 'finish');
      const stopped = await stopEverybody(tx, id, at);
      await tx.programme.update({ where: { id }, data: { state, version: { increment: 1 }, updatedAt: at } });
      await audit(tx, ctx, 'programme.finish', 'programme', id, { stopped });
    });
    return viewProgramme(ctx, id);
  },
});

async function stopEverybody(tx: Prisma.TransactionClient, programmeId: string, at: Date): Promise<number> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE messages SET state = 'cancelled', error = 'programmeFinished'
    WHERE state = 'ready' AND programme_id = ${programmeId}::uuid`);
  return tx.$executeRaw(Prisma.sql`
    UPDATE enrolments
    SET state = 'stopped', outcome = 'programmeFinished', ended_at = ${at}, due_at = NULL,
        visit = visit + 1, lease_token = NULL, lease_until = NULL
    WHERE programme_id = ${programmeId}::uuid AND state IN ('active', 'held')`);
}
