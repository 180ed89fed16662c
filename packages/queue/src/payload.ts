import { z } from 'zod';
import { catalog, type JobInput, type JobName, type JobPayload } from './catalog.ts';

/** A job's payload does not fit its definition. */
export class BadJobPayload extends Error {
  readonly job: JobName;

  constructor(job: JobName, error: z.ZodError) {
    super(`The payload of ${job} does not fit: ${z.prettifyError(error)}`);
    this.name = 'BadJobPayload';
    this.job = job;
  }
}

/** @throws BadJobPayload */
export function parsePayload<N extends JobName>(name: N, payload: unknown): JobPayload<N> {
  const parsed = catalog[name].payload.safeParse(payload);
  if (!parsed.success) throw new BadJobPayload(name, parsed.error);
  return ofJob(parsed.data);
}

/** The schema of `name` made it; TypeScript does not follow an index by a type parameter. */
function ofJob<N extends JobName>(payload: JobPayload<JobName>): JobPayload<N> {
  return payload as JobPayload<N>;
}

/** What every handed-over payload of a kind has to pass. */
export function parsePayloads<N extends JobName>(name: N, payloads: readonly JobInput<N>[]): JobPayload<N>[] {
  return payloads.map((payload) => parsePayload(name, payload));
}
