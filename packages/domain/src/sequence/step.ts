import { z } from 'zod';
import { BranchCondition } from './condition.ts';
import { StepDuration } from './duration.ts';
import { StepKey } from './key.ts';
import { WeeklyMoment } from './weekly-moment.ts';

const named = { key: StepKey, name: z.string().trim().min(1).max(120) };
/** Where it goes on. Free text, so that a draft can be kept; `checkSequence` finds what leads nowhere. */
const onward = z.string().max(60);

/** Writes one e-mail. `content` is the key of the programme's template. */
export const EmailStep = z.object({ ...named, type: z.literal('email'), content: StepKey, next: onward });
export type EmailStep = z.infer<typeof EmailStep>;

/**
 * Lets time pass, counted in the recipient's calendar from the moment the step is entered: a duration, the next such
 * moment of the week, or a duration and from then on the next such moment.
 */
export const WaitStep = z
  .object({
    ...named,
    type: z.literal('wait'),
    duration: StepDuration.optional(),
    until: WeeklyMoment.optional(),
    next: onward,
  })
  .refine(({ duration, until }) => duration ?? until, 'must say how long or until when');
export type WaitStep = z.infer<typeof WaitStep>;

/** An order of the account, a reply of the contact, or a click a person (not a scanner) made, since entering. */
export const BranchEvent = z.enum(['order', 'reply', 'humanClick']);
export type BranchEvent = z.infer<typeof BranchEvent>;

/**
 * On an event: goes to `yes` as soon as it has happened, to `no` at once, or where `within` is set only after it. On a
 * condition: goes by how things stand when the step is entered, or by chance.
 */
export const BranchStep = z
  .object({
    ...named,
    type: z.literal('branch'),
    on: z.union([BranchEvent, BranchCondition]),
    within: StepDuration.optional(),
    yes: onward,
    no: onward,
  })
  .refine(({ on, within }) => typeof on === 'string' || within === undefined, 'only an event is waited for');
export type BranchStep = z.infer<typeof BranchStep>;

/** Makes an offer: its code is minted together with the e-mail that follows. */
export const OfferStep = z.object({ ...named, type: z.literal('offer'), offer: StepKey, next: onward });
export type OfferStep = z.infer<typeof OfferStep>;

const title = z.string().trim().min(1).max(200);

/** Gives a person of the company something to do for the account. */
export const TaskStep = z.object({
  ...named,
  type: z.literal('task'),
  title: z.object({ en: title, af: title }),
  assign: z.literal('owner'),
  dueInDays: z.int().min(0).max(365),
  next: onward,
});
export type TaskStep = z.infer<typeof TaskStep>;

/** How an enrolment that walked to the end came out. */
export const ExitOutcome = z.enum(['finished', 'wonBack']);
export type ExitOutcome = z.infer<typeof ExitOutcome>;

export const ExitStep = z.object({ ...named, type: z.literal('exit'), outcome: ExitOutcome });
export type ExitStep = z.infer<typeof ExitStep>;

export const Step = z.discriminatedUnion('type', [
  EmailStep,
  WaitStep,
  BranchStep,
  OfferStep,
  TaskStep,
  ExitStep,
]);
export type Step = z.infer<typeof Step>;

/** Where a step can lead. */
export function exitsOf(step: Step): readonly string[] {
  switch (step.type) {
    case 'exit':
      return [];
    case 'branch':
      return [step.yes, step.no];
    default:
      return [step.next];
  }
}
