import { type Db, inContendedTransaction, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { auditSql, defineVerb } from '../core/index.ts';
import { takeOutUnbegun } from '../message/unbegun.ts';
import { releaseCodes } from '../offer/index.ts';
import { haveAlone } from './lock.ts';
import { moveFrom } from './move.ts';
import { publishMove } from './publish-move.ts';
import { loadProgramme, type ProgrammeRecord } from './record.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Ends a programme for good: whoever is under way stops, and what has not begun to leave is cancelled. */
export const finishProgramme = defineVerb({
  name: 'programme.finish',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await inContendedTransaction(ctx.db.pool, async (tx) => {
      await tx.query(haveAlone(id));
      const record = await loadProgramme(ctx.db.prisma, id);
      const state = moveFrom(record, 'finish');
      const stopped = await stopEverybody(tx, id, at);
      await tx.query(Prisma.sql`
        UPDATE programmes SET state = ${state}::"ProgrammeState", version = version + 1, updated_at = ${at}
        WHERE id = ${id}::uuid`);
      if (!isToldOf(record)) await tx.query(publishMove(id, 'ended', at));
      await auditSql(tx, ctx, 'programme.finish', 'programme', id, { stopped });
    });
    return viewProgramme(ctx, id);
  },
});

/** Whether its end went by and was told of, so that ending it by hand is no news. */
function isToldOf({ endsAt, toldEnd }: ProgrammeRecord): boolean {
  return endsAt !== null && endsAt.getTime() === toldEnd?.getTime();
}

async function stopEverybody(tx: Tx, programmeId: string, at: Date): Promise<number> {
  await tx.query(takeOutUnbegun(programmeId));
  const unsent = await tx.query<{ id: string }>(Prisma.sql`
    UPDATE messages SET state = 'cancelled', error = 'programmeFinished'
    WHERE ready_at IS NOT NULL AND programme_id = ${programmeId}::uuid
    RETURNING id`);
  await releaseCodes(
    tx,
    unsent.rows.map(({ id }) => id),
    at,
  );
  const { rowCount } = await tx.query(Prisma.sql`
    UPDATE enrolments
    SET state = 'stopped', outcome = 'programmeFinished', ended_at = ${at}, due_at = NULL,
        visit = visit + 1, lease_token = NULL, lease_until = NULL
    WHERE programme_id = ${programmeId}::uuid AND state IN ('active', 'held')`);
  return rowCount ?? 0;
}
