import { emailSteps } from '@sleutel/domain/sequence';
import { Language } from '@sleutel/domain/template';
import { z } from 'zod';
import { defineVerb, notFound } from '../core/index.ts';
import { designOf, loadProgramme } from './record.ts';
import { type SampleMail, sampleMail } from './sample-mail.ts';

const Input = z.object({
  id: z.uuid(),
  /** The e-mail step. */
  step: z.string(),
  /** Whose e-mail; without, that of the first person of the audience. */
  recipient: z.object({ accountId: z.uuid(), contactId: z.uuid() }).optional(),
  /** Another language than the recipient's own. */
  language: Language.optional(),
});

export type MailPreview = SampleMail;

/** One e-mail of a programme as a real person would get it today. The code and the links in it are samples. */
export const previewProgramme = defineVerb({
  name: 'programme.preview',
  input: Input,
  run: async (ctx, input): Promise<MailPreview> => {
    const record = await loadProgramme(ctx.db.prisma, input.id);
    const step = emailSteps(designOf(record).sequence).find(({ key }) => key === input.step);
    if (!step) throw notFound('step', input.step);
    return sampleMail(ctx, record, step.content, { ...input, step: step.key });
  },
});
