import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { refuse } from './refuse.ts';
import type { HttpEnv } from './request.ts';

interface OpenApiDeps {
  readonly publicUrl: string;
  /** Where `docs/openapi.json` is. */
  readonly file: string;
}

interface Served {
  readonly text: string;
  readonly etag: string;
}

/**
 * `GET /api/openapi.json`: the description of the API, for whoever asks and for viewers on other sites. Of the
 * installation it says nothing but its address.
 */
export function serveOpenApi(app: Hono<HttpEnv>, { publicUrl, file }: OpenApiDeps): void {
  let served: Promise<Served | null> | undefined;
  app.get('/api/openapi.json', compress(), etag(), cors(), async (c) => {
    served ??= read(file, publicUrl);
    const document = await served;
    if (document === null) return refuse(c, 404, 'not-found', 'This installation has no docs/openapi.json.');
    c.header('Cache-Control', 'public, max-age=300');
    c.header('Content-Type', 'application/json; charset=utf-8');
    c.header('ETag', document.etag);
    return c.body(document.text);
  });
}

async function read(file: string, publicUrl: string): Promise<Served | null> {
  const written = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (written === null) return null;
  const text = JSON.stringify({ ...(JSON.parse(written) as object), servers: [{ url: publicUrl }] });
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}
