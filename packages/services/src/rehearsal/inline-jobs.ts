import type { JobInput, JobName, JobProducer } from '@sleutel/queue';
import type { ServiceContext } from '../core/index.ts';
import { admitAccounts, claimDueEnrolments, decideEnrolments } from '../enrolment/index.ts';
import { advanceImports } from '../import/index.ts';
import { claimMessages, deliverBatches, learnFromEvents } from '../message/index.ts';

export type InlineJob = { [N in JobName]: { readonly name: N; readonly payload: JobInput<N> } }[JobName];

/** Jobs that stay in this process, so that the past can be gone through without waiting for it. */
export class InlineJobs implements JobProducer {
  readonly #waiting: InlineJob[] = [];

  async enqueue<N extends JobName>(name: N, payload: JobInput<N>): Promise<void> {
    this.#waiting.push({ name, payload } as InlineJob);
  }

  async enqueueMany<N extends JobName>(name: N, payloads: readonly JobInput<N>[]): Promise<void> {
    for (const payload of payloads) await this.enqueue(name, payload);
  }

  /** Does what was enqueued, and what that enqueues. */
  async drain(ctx: ServiceContext): Promise<void> {
    for (let job = this.#waiting.shift(); job; job = this.#waiting.shift()) await runJob(ctx, job);
  }
}

/** Does what a worker would do with it. */
export async function runJob(ctx: ServiceContext, job: InlineJob): Promise<void> {
  switch (job.name) {
    case 'sweep.due':
      await claimDueEnrolments(ctx, {});
      return;
    case 'enrolment.admit':
      await admitAccounts(ctx, {});
      return;
    case 'enrolment.decide':
      await decideEnrolments(ctx, job.payload);
      return;
    case 'message.claim':
      await claimMessages(ctx, {});
      return;
    case 'message.deliver':
      await deliverBatches(ctx, job.payload);
      return;
    case 'event.inbox':
      await learnFromEvents(ctx, {});
      return;
    case 'import.advance':
      await advanceImports(ctx, {});
      return;
    default:
      throw new Error(`nothing that stays in one process has a use for ${job.name}`);
  }
}
