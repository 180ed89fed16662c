import { z } from 'zod';

/** How people stand in a programme. */
export const EnrolmentState = z.enum(['active', 'held', 'stopped', 'finished']);

/** Of a list of accounts or people, counted from 1. */
const page = z.int().min(1).optional().catch(undefined);

/** The step that is chosen, and whether the sequence is told rather than drawn. */
export const SequenceSearch = z.object({
  step: z.string().optional().catch(undefined),
  view: z.literal('outline').optional().catch(undefined),
  /** The next version instead of the one that runs. */
  version: z.literal('next').optional().catch(undefined),
});

export const AudienceSearch = z.object({ page });

/** `person` is the enrolment whose ledger is open. */
export const PeopleSearch = z.object({
  page,
  people: EnrolmentState.optional().catch(undefined),
  /** A part of somebody's name or address, or of their account's. */
  q: z.string().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  /** The page of what happened to accounts. */
  happened: page,
});
