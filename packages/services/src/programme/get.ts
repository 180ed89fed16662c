import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

/** One programme: its design, what is wrong with it, who approved it, how far it is. */
export const getProgramme = defineVerb({
  name: 'programme.get',
  input: z.object({ id: z.uuid() }),
  run: (ctx, { id }): Promise<ProgrammeView> => viewProgramme(ctx, id),
});
