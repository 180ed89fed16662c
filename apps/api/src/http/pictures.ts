import { type ServiceContext, type ServiceDeps, systemActor } from '@sleutel/services/core';
import { addPicture, getPicture } from '@sleutel/services/picture';
import type { Auth } from '@sleutel/services/user';
import type { Context, Hono } from 'hono';
import { found } from './recipient/answer.ts';
import { refuse, refuseError } from './refuse.ts';
import type { HttpEnv } from './request.ts';

export interface PictureDeps {
  readonly services: ServiceDeps;
  readonly auth: Auth;
}

/** `POST /api/pictures`: the picture itself is the body; what it is called does not matter. */
export function takePictures(app: Hono<HttpEnv>, { services, auth }: PictureDeps): void {
  app.post('/api/pictures', async (c) => {
    const actor = await auth.actorOf(c.req.raw.headers);
    if (actor === null) return refuse(c, 401, 'unauthorized', 'Sign in first.');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    try {
      return c.json(await addPicture({ ...services, actor }, { bytes }), 201);
    } catch (error) {
      return refuseError(c, error);
    }
  });
}

/**
 * `GET /pictures/HASH.FORMAT`: for mail programs, which know no cookie. What is at an address never changes, so that it
 * may be kept for ever.
 */
export function servePictures(app: Hono<HttpEnv>, services: ServiceDeps): void {
  const ctx: ServiceContext = { ...services, actor: systemActor('recipient') };
  app.get('/pictures/:file', async (c) => {
    const address = c.req.path;
    const etag = `"${c.req.param('file')}"`;
    const picture = await found(getPicture(ctx, { address }));
    if (picture === null) return noPicture(c);
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    c.header('ETag', etag);
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    return c.body(picture.bytes, 200, { 'Content-Type': picture.contentType });
  });
  // No screen of the admin's either.
  app.get('/pictures/*', noPicture);
}

function noPicture(c: Context<HttpEnv>): Response {
  return c.text('There is no picture at this address.', 404);
}
