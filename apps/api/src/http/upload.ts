import type { ServiceDeps } from '@sleutel/services/core';
import { receiveUpload } from '@sleutel/services/import';
import type { Auth } from '@sleutel/services/user';
import type { Hono } from 'hono';
import { refuse, refuseError } from './refuse.ts';
import type { HttpEnv } from './request.ts';

export interface UploadDeps {
  readonly services: ServiceDeps;
  readonly auth: Auth;
}

/** `POST /api/uploads?name=FILE`: the file itself is the body, taken in as a stream and kept for a worker. */
export function serveUpload(app: Hono<HttpEnv>, { services, auth }: UploadDeps): void {
  app.post('/api/uploads', async (c) => {
    const actor = await auth.actorOf(c.req.raw.headers);
    if (actor === null) return refuse(c, 401, 'unauthorized', 'Sign in first.');
    const { body } = c.req.raw;
    if (body === null) return refuse(c, 400, 'file-empty', 'There is no file in the request.');
    const fileName = c.req.query('name')?.trim() ?? '';
    if (fileName === '') {
      return refuse(c, 400, 'bad-input', 'The address says what the file is called: ?name=FILE.');
    }
    try {
      return c.json(await receiveUpload({ ...services, actor }, { fileName, body }), 201);
    } catch (error) {
      return refuseError(c, error);
    }
  });
}
