import { z } from 'zod';
import { isProgram } from './machine-agents.ts';

/**
 * What gives a single request away as a machine's: it followed the link that people cannot see, asked for headers only,
 * said that it was fetching ahead, or named a program as its agent.
 */
export const MachineSign = z.enum(['honeypot', 'head', 'prefetch', 'agent']);
export type MachineSign = z.infer<typeof MachineSign>;

/** A request for a tracked link or a pixel. */
export interface TouchRequest {
  readonly method: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly honeypot: boolean;
}

/** Headers by which browsers and readers say that nobody has asked for it yet. */
const AHEAD = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'] as const;
const FETCHING = /prefetch|preview|prerender|preconnect/i;

/** The sign in a request; null where it may be a person's. */
export function machineSign({ method, headers, honeypot }: TouchRequest): MachineSign | null {
  if (honeypot) return 'honeypot';
  if (method.toUpperCase() === 'HEAD') return 'head';
  if (AHEAD.some((name) => FETCHING.test(headers[name] ?? ''))) return 'prefetch';
  return isProgram(headers['user-agent'] ?? null) ? 'agent' : null;
}
