import { Language } from '@sleutel/domain/template';
import { z } from 'zod';

/** What is done with an e-mail: written, set beside its translation, or put in other words for one account. */
export const ContentView = z.enum(['write', 'translate', 'tailor']);
export type ContentView = z.infer<typeof ContentView>;

/** Which e-mail, what is done with it, and how and whose its preview is. */
export const ContentSearch = z.object({
  /** The step that sends it; without, the first. */
  step: z.string().optional().catch(undefined),
  view: ContentView.optional().catch(undefined),
  language: Language.optional().catch(undefined),
  width: z.enum(['phone', 'desktop']).optional().catch(undefined),
  scheme: z.enum(['dark']).optional().catch(undefined),
  pictures: z.enum(['off']).optional().catch(undefined),
  part: z.enum(['text']).optional().catch(undefined),
  account: z.uuid().optional().catch(undefined),
  contact: z.uuid().optional().catch(undefined),
  /** The next version instead of the one that runs, as on the sequence. */
  version: z.literal('next').optional().catch(undefined),
});
export type ContentSearch = z.infer<typeof ContentSearch>;
