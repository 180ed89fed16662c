import { z } from 'zod';
import type { JobDefinition, JobOptions } from './job.ts';

/** A sweep comes again by itself, so a failed one is not worth a second attempt. */
const recurring: JobOptions = {
  attempts: 1,
  backoffMs: 1_000,
  keep: { completed: 0, failed: 100 },
  lane: 'flow',
};

/** Work that was handed over: tried again for some four minutes, after that the sweep finds it. */
const handedOver: JobOptions = {
  attempts: 8,
  backoffMs: 2_000,
  keep: { completed: 0, failed: 1_000 },
  lane: 'flow',
};

/** Enrolments that one job decides at the most, in one transaction. */
export const DECIDED_TOGETHER = 1_000;

/** Batches that one job sends at the most, each by a request of its own. */
export const SENT_TOGETHER = 5;

/**
 * All jobs, as data. PostgreSQL is the truth and a job is only transport: it may come late, twice or never, so a
 * handler claims what is due in the database and a schedule finds what a lost job would have done.
 */
export const catalog = {
  /** Claims due enrolments and hands them over in batches. */
  'sweep.due': { payload: z.strictObject({}), options: recurring },
  /** Has accounts enter the programmes that let them in by themselves. */
  'enrolment.admit': { payload: z.strictObject({}), options: recurring },
  /** Decides the next step of a claimed batch. */
  'enrolment.decide': {
    payload: z.strictObject({
      enrolmentIds: z.array(z.uuid()).min(1).max(DECIDED_TOGETHER),
      leaseToken: z.uuid(),
    }),
    options: handedOver,
  },
  /** Claims frozen messages whose moment has come into batches of fixed membership. */
  'message.claim': { payload: z.strictObject({}), options: recurring },
  /** Sends batches. */
  'message.deliver': {
    payload: z.strictObject({ batchIds: z.array(z.uuid()).min(1).max(SENT_TOGETHER) }),
    options: handedOver,
  },
  /** Analyses every account as of a day, today when none is given. */
  'analysis.run': {
    payload: z.strictObject({
      asOf: z.iso.date().optional(),
      measure: z.enum(['revenue', 'profit']).optional(),
      requestedBy: z.string().min(1).optional(),
    }),
    options: { ...handedOver, attempts: 3, backoffMs: 30_000, lane: 'bulk' },
  },
  /** Makes the partitions of the coming months. */
  'partition.ensure': {
    payload: z.strictObject({}),
    options: { ...recurring, attempts: 3, backoffMs: 60_000, lane: 'bulk' },
  },
  /** Takes what webhooks and links left in the inbox. */
  'event.inbox': { payload: z.strictObject({}), options: { ...recurring, lane: 'inbound' } },
  /** Takes the answers and reports that came to the mailbox. */
  'message.readIncoming': { payload: z.strictObject({}), options: { ...recurring, lane: 'bulk' } },
  /** Finds the codes that imported orders brought back. */
  'offer.redeemFromOrders': { payload: z.strictObject({}), options: { ...recurring, lane: 'bulk' } },
  /** Looks at dropped files, tries and lands their sheets. A lost one is found by the next. */
  'import.advance': { payload: z.strictObject({}), options: { ...recurring, lane: 'bulk' } },
  /** Ends codes whose days are over. */
  'offer.expire': { payload: z.strictObject({}), options: { ...recurring, lane: 'bulk' } },
  /** Plays the rehearsals that wait. A lost one is found by the next. */
  'rehearsal.run': { payload: z.strictObject({}), options: { ...recurring, lane: 'bulk' } },
  /** Reminds people of what comes due. */
  'reminder.raise': { payload: z.strictObject({}), options: { ...recurring, lane: 'bulk' } },
  /** Writes to people of the company what needs them this morning. */
  'today.sendMorning': { payload: z.strictObject({}), options: { ...recurring, lane: 'bulk' } },
  /** Finds the signs that time alone brings, such as a promise whose day went by. */
  'signal.derive': {
    payload: z.strictObject({}),
    options: { ...recurring, attempts: 3, backoffMs: 60_000, lane: 'bulk' },
  },
  /** Tells other systems what happened. A lost one is found by the next. */
  'webhook.deliver': { payload: z.strictObject({}), options: { ...recurring, lane: 'outbound' } },
  /** Forgets what other systems were told long ago. */
  'webhook.tidy': {
    payload: z.strictObject({}),
    options: { ...recurring, attempts: 3, backoffMs: 60_000, lane: 'bulk' },
  },
} as const satisfies Record<string, JobDefinition>;

export type JobCatalog = typeof catalog;
export type JobName = keyof JobCatalog;
/** What a handler gets. */
export type JobPayload<N extends JobName> = z.output<JobCatalog[N]['payload']>;
/** What a producer gives. */
export type JobInput<N extends JobName> = z.input<JobCatalog[N]['payload']>;

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(catalog, name);
}
