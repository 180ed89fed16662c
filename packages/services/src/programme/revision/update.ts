import { ProgrammeDesign } from '@sleutel/domain/programme';
import { z } from 'zod';
import { audit, defineVerb } from '../../core/index.ts';
import { lockProgramme } from '../record.ts';
import { storeContents } from '../store.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';
import { fixedContents, refuseChanged, requireRevision } from './parts.ts';
import { reopenRevision } from './reopen.ts';

const { sequence, contents } = ProgrammeDesign.shape;

const Input = z.object({
  id: z.uuid(),
  /** The revision that was changed: one that was given up meanwhile is told from the next. */
  revision: z.uuid().optional(),
  /** The edition the change was made on: whoever was slower is told instead of overwriting. */
  edition: z.int(),
  sequence,
  /** E-mails that no approved version sends; of the others nothing is changed. */
  contents,
});

/** Changes a revision: its steps, and the e-mails that only it sends. It becomes a draft again, its approvals void. */
export const updateRevision = defineVerb({
  name: 'programme.updateRevision',
  input: Input,
  run: async (ctx, { id, revision: of, edition, ...change }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const revision = requireRevision(record);
      refuseChanged(revision, edition, of);
      await reopenRevision(tx, record, revision, ctx.actor.id, at);
      await tx.sequenceVersion.update({ where: { id: revision.id }, data: { steps: change.sequence } });
      const fixed = fixedContents(record);
      await storeContents(tx, { programmeId: id, contents: change.contents, fixed, by: ctx.actor.id, at });
      await audit(tx, ctx, 'programme.updateRevision', 'programme', id, { edition: edition + 1 });
    });
    return viewProgramme(ctx, id);
  },
});
