import { ServiceError } from '@sleutel/services/core';
import type { Context } from 'hono';
import type { HttpEnv } from './request.ts';

const statuses = {
  invalid: 400,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  refused: 422,
  unavailable: 503,
} as const;

const tooLarge: ReadonlySet<string> = new Set(['file-too-large', 'picture-too-large']);

type Status = 401 | 413 | (typeof statuses)[keyof typeof statuses];

/** A refusal as a reason and a sentence. */
export function refuse(c: Context<HttpEnv>, status: Status, reason: string, message: string): Response {
  return c.json({ reason, message }, status);
}

/** What a verb refused. @throws what is no refusal */
export function refuseError(c: Context<HttpEnv>, error: unknown): Response {
  if (!(error instanceof ServiceError)) throw error;
  const status = tooLarge.has(error.reason) ? 413 : statuses[error.code];
  return refuse(c, status, error.reason, error.message);
}
