import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveAdminUi } from './admin-ui.ts';
import type { HttpEnv } from './request.ts';

let folder: string;
const app = new Hono<HttpEnv>();
const page = '<!doctype html><title>Sleutel</title>';
const script = `export const text = '${'a'.repeat(4000)}';`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sleutel-admin-'));
  await mkdir(join(folder, 'admin', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for serving');
  await writeFile(join(folder, 'admin', 'index.html'), page);
  await writeFile(join(folder, 'admin', 'sleutel.svg'), '<svg/>');
  await writeFile(join(folder, 'admin', 'assets', 'index-abc123.js'), script);
  await writeFile(join(folder, 'admin', 'assets', 'index-abc123.js.br'), brotliCompressSync(script));
  serveAdminUi(app, join(folder, 'admin'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['/', '/accounts', '/accounts/0193f3b0?tab=people'])('%s is a screen', async (path) => {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(page);
  expect(response.headers.get('cache-control')).toBe('no-cache');
});

describe('a hashed file', () => {
  const path = '/assets/index-abc123.js';

  test('is kept by browsers for good', async () => {
    const response = await app.request(path);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(await response.text()).toBe(script);
  });

  test('is sent as it was compressed beforehand', async () => {
    const response = await app.request(path, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(brotliCompressSync(script));
  });

  test('is compressed on the way where it was not', async () => {
    const response = await app.request(path, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  test('that is gone is not answered with a page', async () => {
    const response = await app.request('/assets/index-old.js');
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBeNull();
  });
});

test('other files are asked for again', async () => {
  const response = await app.request('/sleutel.svg');
  expect(await response.text()).toBe('<svg/>');
  expect(response.headers.get('cache-control')).toBe('no-cache');
});

test.each(['/../secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt'])(
  '%s does not leave the folder',
  async (path) => {
    expect(await (await app.request(path)).text()).not.toContain('not for serving');
  },
);

test('without a built UI every screen says so', async () => {
  const bare = new Hono<HttpEnv>();
  serveAdminUi(bare, join(folder, 'nowhere'));
  const response = await bare.request('/accounts');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('npm start');
});
