import { Language } from '@sleutel/domain/template';
import { z } from 'zod';

export const ProgrammeTab = z.enum(['plan', 'audience', 'emails']);
export type ProgrammeTab = z.infer<typeof ProgrammeTab>;

/** How people stand in a programme. */
export const EnrolmentState = z.enum(['active', 'held', 'stopped', 'finished']);

/** What of a programme is looked at: the part, and in the e-mails which one, how and whose. */
export const ProgrammeSearch = z.object({
  tab: ProgrammeTab.optional().catch(undefined),
  step: z.string().optional().catch(undefined),
  language: Language.optional().catch(undefined),
  width: z.enum(['phone', 'desktop']).optional().catch(undefined),
  account: z.uuid().optional().catch(undefined),
  contact: z.uuid().optional().catch(undefined),
  people: EnrolmentState.optional().catch(undefined),
  /** Of the list of accounts or people, counted from 1. */
  page: z.int().min(1).optional().catch(undefined),
});
export type ProgrammeSearch = z.infer<typeof ProgrammeSearch>;
