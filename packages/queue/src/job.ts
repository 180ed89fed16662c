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
  /** Before those of its lane that wait already. */
  readonly first?: boolean;
}

/** Jobs of different lanes never wait for each other. */
export const lanes = ['flow', 'bulk'] as const;

/** `flow` moves messages and must never wait · `bulk` may keep a processor busy for long. */
export type Lane = (typeof lanes)[number];

export interface JobDefinition<P extends z.ZodType = z.ZodType> {
  readonly payload: P;
  readonly options: JobOptions;
}
