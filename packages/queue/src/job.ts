import type { z } from 'zod';

/** What the transport is told about every job of a kind. */
export interface JobOptions {
  /** How often a job is tried at most, the first time included. A worker that dies does not count. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled for each further one, with jitter. */
  readonly backoffMs: number;
  /** How many jobs are kept for looking at afterwards. */
  readonly keep: { readonly completed: number; readonly failed: number };
  readonly lane: Lane;
}

/** Jobs of different lanes never wait for each other. */
export const lanes = ['flow', 'inbound', 'outbound', 'bulk'] as const;

/**
 * `flow` moves messages and may wait for a provider · `inbound` learns what comes back, which stops what goes out and so
 * never waits for it · `outbound` tells other systems and waits for them alone · `bulk` may keep a processor busy for long.
 */
export type Lane = (typeof lanes)[number];

export interface JobDefinition<P extends z.ZodType = z.ZodType> {
  readonly payload: P;
  readonly options: JobOptions;
}
