import { newId, type Prisma } from '@sleutel/db';
import { ProgrammeDesign } from '@sleutel/domain/programme';
import { z } from 'zod';
import { type Authorised, audit, defineVerb, personOf, ServiceError } from '../../core/index.ts';
import { lockProgramme, type ProgrammeRecord } from '../record.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';
import { endHashOf, judgeEnd } from './parts.ts';

const Input = z.object({
  id: z.uuid(),
  /** The version it was moved on: whoever was slower is told instead of overwriting. */
  version: z.int(),
  endsAt: ProgrammeDesign.shape.endsAt,
});

/**
 * Moves the end of a programme that runs. Within what both sides approved it counts at once; beyond it, it is proposed
 * and counts once both have approved it. Whoever is under way goes on; those whose time ended stay ended.
 */
export const moveProgrammeEnd = defineVerb({
  name: 'programme.moveEnd',
  input: Input,
  run: async (ctx, { id, version, endsAt }): Promise<ProgrammeView> => {
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      if (record.version !== version) {
        const message = 'Somebody else changed the programme meanwhile.';
        throw new ServiceError('conflict', 'programme-changed', message, { version: record.version });
      }
      await putEnd(tx, ctx, record, endsAt === null ? null : new Date(endsAt));
    });
    return viewProgramme(ctx, id);
  },
});

/** Of several proposals only the last one waits. */
async function putEnd(
  tx: Prisma.TransactionClient,
  ctx: Authorised<'programme.moveEnd'>,
  record: ProgrammeRecord,
  to: Date | null,
): Promise<void> {
  const at = nextMoment(record, ctx.now());
  const { id: programmeId, endsAt: before } = record;
  const kind = judgeEnd(record, to, at);
  const id = newId(at);
  await tx.programmeEnd.updateMany({
    where: { programmeId, settledAt: null, withdrawnAt: null },
    data: { withdrawnAt: at },
  });
  await tx.programmeEnd.create({
    data: {
      id,
      programmeId,
      before,
      endsAt: to,
      contentHash: endHashOf(programmeId, id, to),
      proposedById: personOf(ctx),
      proposedAt: at,
      settledAt: kind === 'settled' ? at : null,
    },
  });
  await tx.programme.update({
    where: { id: programmeId },
    data: { ...(kind === 'settled' ? { endsAt: to } : {}), version: { increment: 1 }, updatedAt: at },
  });
  const detail = { before: before?.toISOString() ?? null, endsAt: to?.toISOString() ?? null, kind };
  await audit(tx, ctx, 'programme.moveEnd', 'programme', programmeId, detail);
}

/** Moves follow one another, whatever clocks say: what was approved first is known by their order. */
function nextMoment({ ends }: ProgrammeRecord, now: Date): Date {
  const last = ends.at(-1)?.proposedAt.getTime() ?? 0;
  return new Date(Math.max(now.getTime(), last + 1));
}
