import { newId } from '@sleutel/db';
import { ProgrammeDesign } from '@sleutel/domain/programme';
import { z } from 'zod';
import { audit, defineVerb, personOf } from '../core/index.ts';
import { createProgramme } from './create.ts';
import { designOf, loadProgramme } from './record.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

/**
 * Drafts a programme like another, whatever became of that: its steps, words, offers, rules and audience, under a name
 * of its own. When it runs is open again, and nobody has approved it.
 */
export const copyProgramme = defineVerb({
  name: 'programme.copy',
  input: z.object({ id: z.uuid(), name: ProgrammeDesign.shape.name }),
  run: async (ctx, { id: from, name }): Promise<ProgrammeView> => {
    personOf(ctx);
    const record = await loadProgramme(ctx.db.prisma, from);
    const design = { ...designOf(record), name, startsAt: null, endsAt: null };
    const at = ctx.now();
    const id = newId(at);
    await ctx.db.prisma.$transaction(async (tx) => {
      await createProgramme(tx, { id, playbook: record.playbook, design, by: ctx.actor.id, at });
      await audit(tx, ctx, 'programme.copy', 'programme', id, { from });
    });
    return viewProgramme(ctx, id);
  },
});
