import type { JobInput, JobName, JobProducer } from '@sleutel/queue';
import type { ServiceContext } from '../../core/index.ts';
import { claimDueEnrolments, decideEnrolments } from '../../enrolment/index.ts';
import { claimMessages } from '../../message/index.ts';
import { type InlineJob, runJob } from '../../rehearsal/inline-jobs.ts';

/** A queue in memory, run when the test says so. What it holds can be looked at, doubled or thrown away. */
export interface InlineJobs extends JobProducer {
  waiting: InlineJob[];
  /** Runs the next one only. */
  step(ctx: ServiceContext): Promise<void>;
  run(ctx: ServiceContext): Promise<void>;
  sweep(ctx: ServiceContext): Promise<void>;
  /** Decides what is due as a process that is about to end; the jobs that others would send it by, out of the queue. */
  written(ctx: ServiceContext): Promise<InlineJob[]>;
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
    written: async (ctx) => {
      await jobs.enqueue('sweep.due', {});
      const kept: InlineJob[] = [];
      while (jobs.waiting.length > 0) {
        kept.push(...jobs.waiting.filter(isDelivery));
        jobs.waiting = jobs.waiting.filter((job) => !isDelivery(job));
        await writeNext(jobs, ctx);
      }
      return kept;
    },
  };
  return jobs;
}

/** Does the next job; what it decides is written, and left to others to send. */
export async function writeNext(jobs: InlineJobs, ctx: ServiceContext): Promise<void> {
  const [job] = jobs.waiting;
  if (job?.name !== 'enrolment.decide') return jobs.step(ctx);
  jobs.waiting.shift();
  await decideEnrolments(ctx, { ...job.payload, signal: AbortSignal.abort() });
}

function isDelivery({ name }: InlineJob): boolean {
  return name === 'message.deliver';
}

/** Name and payload belong together by the signature of `enqueue`; TypeScript does not follow that into the union. */
function jobOf<N extends JobName>(name: N, payload: JobInput<N>): InlineJob {
  return { name, payload } as InlineJob;
}
