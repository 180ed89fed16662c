import { type ServiceDeps, ServiceError } from '@sleutel/services/core';
import { receiveUpload } from '@sleutel/services/import';
import type { Auth } from '@sleutel/services/user';
import type { Context, Hono } from 'hono';
import type { HttpEnv } from './request.ts';

export interface UploadDeps {
  readonly services: ServiceDeps;
  readonly auth: Auth;
}

const statuses = {
  invalid: 400,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  refused: 422,
  unavailable: 503,
} as const;

/** `POST /api/uploads?name=FILE`: the file itself is the body, taken in as a stream and kept for a worker. */
export function serveUpload(app: Hono<HttpEnv>, { services, auth }: UploadDeps): void {
  app.post('/api/uploads', async (c) => {
    const actor = await auth.actorOf(c.req.raw.headers);
    if (actor === null) return refuse(c, 401, 'unauthorized', 'Sign in first.');
    const { body } = c.req.raw;
    if (body === null) return refuse(c, 400, 'file-empty', 'There is no file in the request.');
    try {
      return c.json(
        await receiveUpload({ ...services, actor }, { fileName: c.req.query('name') ?? '', body }),
        201,
      );
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const status = error.reason === 'file-too-large' ? 413 : statuses[error.code];
      return refuse(c, status, error.reason, error.message);
    }
  });
}

type Status = 401 | 413 | (typeof statuses)[keyof typeof statuses];

function refuse(c: Context<HttpEnv>, status: Status, reason: string, message: string): Response {
  return c.json({ reason, message }, status);
}
