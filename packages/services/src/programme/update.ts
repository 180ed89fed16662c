import { ProgrammeDesign } from '@sleutel/domain/programme';
import { z } from 'zod';
import { audit, defineVerb, ServiceError } from '../core/index.ts';
import { moveFrom, noteAuthor, voidApprovals } from './move.ts';
import { lockProgramme } from './record.ts';
import { assertSegment } from './segment-there.ts';
import { programmeColumns, storeParts } from './store.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

const Input = z.object({
  id: z.uuid(),
  /** The version the change was made on: whoever was slower is told instead of overwriting. */
  version: z.int(),
  design: ProgrammeDesign,
});

/** Changes a programme before its launch. It becomes a draft again, and every approval is void. */
export const updateProgramme = defineVerb({
  name: 'programme.update',
  input: Input,
  run: async (ctx, { id, version, design }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      if (record.version !== version) {
        throw new ServiceError(
          'conflict',
          'programme-changed',
          'Somebody else changed the programme meanwhile.',
          {
            version: record.version,
          },
        );
      }
      const state = moveFrom(record, 'edit');
      await assertSegment(tx, design);
      await tx.programme.update({
        where: { id },
        data: {
          ...programmeColumns(design),
          state,
          contentHash: null,
          version: { increment: 1 },
          updatedAt: at,
        },
      });
      await storeParts(tx, id, design, ctx.actor.id, at);
      await voidApprovals(tx, id, 'edited', at);
      await noteAuthor(tx, id, ctx.actor.id, at);
      await audit(tx, ctx, 'programme.update', 'programme', id, { version: version + 1 });
    });
    return viewProgramme(ctx, id);
  },
});
