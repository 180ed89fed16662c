import { newId } from '@sleutel/db';
import { approve } from '@sleutel/domain/programme';
import { Side } from '@sleutel/domain/user';
import { z } from 'zod';
import { audit, defineVerb, ServiceError } from '../core/index.ts';
import { approvalRefused } from './approval-refused.ts';
import { moveFrom } from './move.ts';
import { contentHashOf, designOf, lockProgramme } from './record.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

const Input = z.object({
  id: z.uuid(),
  side: Side,
  /** What was read: an approval is for exactly this. */
  contentHash: z.string(),
});

/** Approves a programme for one side. With both sides' approval it may be launched. */
export const approveProgramme = defineVerb({
  name: 'programme.approve',
  input: Input,
  run: async (ctx, { id, side, contentHash }): Promise<ProgrammeView> => {
    const { actor } = ctx;
    if (actor.kind !== 'user') throw new ServiceError('forbidden', 'not-a-person', 'Only a person approves.');
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      moveFrom(record, 'approve');
      const verdict = approve(
        { userId: actor.id, role: actor.role, side, contentHash },
        { contentHash: contentHashOf(record) ?? '', approvals: record.approvals, authors: record.authors },
      );
      if (verdict.kind === 'refused') {
        throw approvalRefused(verdict.reason, side);
      }
      const state = moveFrom(record, verdict.complete ? 'approveLast' : 'approve');
      await tx.programmeApproval.create({
        data: {
          id: newId(at),
          programmeId: id,
          side,
          userId: actor.id,
          contentHash,
          design: designOf(record),
          approvedAt: at,
        },
      });
      await tx.programme.update({ where: { id }, data: { state, version: { increment: 1 }, updatedAt: at } });
      await audit(tx, ctx, 'programme.approve', 'programme', id, { side, contentHash });
    });
    return viewProgramme(ctx, id);
  },
});
