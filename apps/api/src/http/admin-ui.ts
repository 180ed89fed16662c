import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { HttpEnv } from './request.ts';

/** Hashed files never change under their name; everything else is asked for again. */
const cacheControl = (path: string) =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/** The built admin UI. Paths that are no file are its screens and get its page. */
export function serveAdminUi(app: Hono<HttpEnv>, adminDir: string): void {
  if (!existsSync(join(adminDir, 'index.html'))) {
    app.get('*', (c) => c.text('The admin UI is not built; `npm start` builds it.', 404));
    return;
  }
  app.use('*', compress(), async (c, next) => {
    await next();
    if (c.res.ok) c.header('Cache-Control', cacheControl(c.req.path));
  });
  app.use('*', serveStatic({ root: adminDir, precompressed: true }));
  app.get('/assets/*', (c) => c.notFound());
  app.get('*', serveStatic({ root: adminDir, path: 'index.html', precompressed: true }));
}
