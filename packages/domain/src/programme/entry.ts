import { z } from 'zod';

/** What can happen to an account and have it enter a programme. */
export const Occasion = z.enum(['slipping', 'lost', 'tenderLost', 'complaintClosed']);
export type Occasion = z.infer<typeof Occasion>;

/**
 * Who enters after the launch. `follows`: whoever comes to meet the audience's rules, and where it says so whoever no
 * longer meets them leaves · `occasions`: an account of the audience to which one of these happens, and nobody at the
 * launch; without any rule the audience is every account.
 */
export const Entry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('follows'), leave: z.boolean().default(false) }),
  z.strictObject({
    kind: z.literal('occasions'),
    occasions: z.array(Occasion).min(1).max(Occasion.options.length),
  }),
]);
export type Entry = z.infer<typeof Entry>;

/** What had somebody enter: the launch, a person of the house, the audience's rules, the place of somebody who cannot be reached, or an occasion. */
export const EntryCause = z.enum(['launch', 'hand', 'rule', 'successor', ...Occasion.options]);
export type EntryCause = z.infer<typeof EntryCause>;

/** For so many days what happened may still have an account enter; after that it is an old story. */
export const OCCASION_DAYS = 30;

/** Why an account did not enter that may, when it is looked at again. */
const passing: ReadonlySet<string> = new Set([
  'inOtherProgramme',
  'noPerson',
  'noManager',
  'notInAudience',
  'full',
  'programmeEnded',
]);

/** Whether an account that was left out for this reason is looked at again the next day. */
export function mayStillEnter(outcome: string): boolean {
  return passing.has(outcome);
}

/** The reasons, for those who ask for all of them at once. */
export const PASSING_OUTCOMES: readonly string[] = [...passing];
