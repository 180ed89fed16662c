import { Language } from '@sleutel/domain/template';
import { z } from 'zod';

export const ProgrammeTab = z.enum(['plan', 'audience', 'emails']);
export type ProgrammeTab = z.infer<typeof ProgrammeTab>;

/** What of a programme is looked at: the part, and in the e-mails which one, how and whose. */
export const ProgrammeSearch = z.object({
  tab: ProgrammeTab.optional().catch(undefined),
  step: z.string().optional().catch(undefined),
  language: Language.optional().catch(undefined),
  width: z.enum(['phone', 'desktop']).optional().catch(undefined),
  account: z.uuid().optional().catch(undefined),
  contact: z.uuid().optional().catch(undefined),
  /** Of the audience, counted from 1. */
  page: z.int().min(1).optional().catch(undefined),
});
export type ProgrammeSearch = z.infer<typeof ProgrammeSearch>;
