import { z } from 'zod';
import { Block } from './block.ts';
import { Language } from './language.ts';

/** One e-mail in one language, as a marketer wrote it. */
export const TemplateContent = z.object({
  subject: z.string().max(300),
  /** The line mail programs show after the subject in the list of messages. */
  preheader: z.string().max(300),
  blocks: z.array(Block).max(100),
});
export type TemplateContent = z.infer<typeof TemplateContent>;

/** One e-mail in all languages it is written in so far. */
export const ContentByLanguage = z.partialRecord(Language, TemplateContent);
export type ContentByLanguage = z.infer<typeof ContentByLanguage>;
