import { ProgrammeDesign } from '@sleutel/domain/programme';
import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { changeProgramme } from './change.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

const Input = z.object({
  id: z.uuid(),
  /** The version the change was made on. */
  version: z.int(),
  design: ProgrammeDesign,
});

/** Changes a programme before its launch. It becomes a draft again, and every approval is void. */
export const updateProgramme = defineVerb({
  name: 'programme.update',
  input: Input,
  run: async (ctx, { id, version, design }): Promise<ProgrammeView> => {
    await ctx.db.prisma.$transaction(async (tx) => {
      await changeProgramme(tx, { id, version, design, by: ctx.actor.id, at: ctx.now() });
      await audit(tx, ctx, 'programme.update', 'programme', id, { version: version + 1 });
    });
    return viewProgramme(ctx, id);
  },
});
