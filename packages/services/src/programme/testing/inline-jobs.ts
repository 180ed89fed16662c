import type { JobInput, JobName, JobProducer } from '@sleutel/queue';
import type { ServiceContext } from '../../core/index.ts';
import { claimDueEnrolments, decideEnrolments } from '../../enrolment/index.ts';
import { claimMessages, deliverBatch } from '../../message/index.ts';

type Job = { [N in JobName]: { readonly name: N; readonly payload: JobInput<N> } }[JobName];

/** A queue in memory, run when the test says so. What it holds can be looked at, doubled or thrown away. */
export interface InlineJobs extends JobProducer {
  waiting: Job[];
  /** Runs the next one only. */
  step(ctx: ServiceContext): Promise<void>;
  run(ctx: ServiceContext): Promise<void>;
  sweep(ctx: ServiceContext): Promise<void>;
}

export function inlineJobs(): InlineJobs {
  const jobs: InlineJobs = {
    waiting: [],
    enqueue: async (name, payload) => {
      jobs.waiting.push(jobOf(name, payload));
    },
    enqueueMany: async (name, payloads) => {
      jobs.waiting.push(...payloads.map((payload) => jobOf(name, payload)));
    },
    step: async (ctx) => {
      const job = jobs.waiting.shift();
      if (job) await runJob(ctx, job);
    },
    run: async (ctx) => {
      while (jobs.waiting.length > 0) await jobs.step(ctx);
    },
    sweep: async (ctx) => {
      await claimDueEnrolments(ctx, {});
      await jobs.run(ctx);
      await claimMessages(ctx, {});
      await jobs.run(ctx);
    },
  };
  return jobs;
}

/** Name and payload belong together by the signature of `enqueue`; TypeScript does not follow that into the union. */
function jobOf<N extends JobName>(name: N, payload: JobInput<N>): Job {
  return { name, payload } as Job;
}

async function runJob(ctx: ServiceContext, job: Job): Promise<void> {
  switch (job.name) {
    case 'sweep.due':
      await claimDueEnrolments(ctx, {});
      return;
    case 'enrolment.decide':
      await decideEnrolments(ctx, job.payload);
      return;
    case 'message.claim':
      await claimMessages(ctx, {});
      return;
    case 'message.deliver':
      await deliverBatch(ctx, job.payload);
      return;
    default:
      throw new Error(`no test expects ${job.name}`);
  }
}
