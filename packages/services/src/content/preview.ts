import { Language } from '@sleutel/domain/template';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { loadProgramme } from '../programme/record.ts';
import { type SampleMail, sampleMail } from '../programme/sample-mail.ts';
import { ContentKey } from './get.ts';

const Input = ContentKey.extend({
  /** Whose e-mail; without, that of the first person of the audience. */
  recipient: z.object({ accountId: z.uuid(), contactId: z.uuid() }).optional(),
  /** Another language than the recipient's own. */
  language: Language.optional(),
});

/** One e-mail, sent by a step or not yet, as a real person would get it today, as far as it can be drawn. */
export const previewContent = defineVerb({
  name: 'content.preview',
  input: Input,
  run: async (ctx, { programmeId, key, ...choice }): Promise<SampleMail> =>
    sampleMail(ctx, await loadProgramme(ctx.db.prisma, programmeId), key, { ...choice, unfinished: true }),
});
