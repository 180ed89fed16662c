import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { sealToken } from '@sleutel/services/consent';
import { trackedLeading } from '@sleutel/services/message';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0' };
const inbox = () => house.deps.services.db.prisma.webhookEvent.findMany({ orderBy: { receivedAt: 'desc' } });

/** The paths of link and pixel in a message with one link. */
function paths(url: string) {
  const { publicUrl } = house.deps.services;
  const leading = trackedLeading(randomUUID(), { links: true, opens: true }, house.deps.services);
  const [link = '', pixel = ''] = [leading.leadTo?.(url), leading.end?.().pixel].map((each) =>
    each?.slice(publicUrl.length),
  );
  return { link, pixel };
}

test('a link goes where it was signed to go', async () => {
  const { link } = paths('https://shop.example/wyn?naam=Müller&x=1');
  const response = await house.request(link, { headers: browser, redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('https://shop.example/wyn?naam=M%C3%BCller&x=1');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect((await inbox())[0]).toMatchObject({ provider: 'sleutel', kind: 'clicked' });
});

test('asking for the headers goes there too, and is a machine’s', async () => {
  const { link } = paths('https://shop.example/head');
  expect((await house.request(link, { method: 'HEAD', headers: browser })).status).toBe(302);
  expect((await inbox())[0]?.payload).toMatchObject({ sign: 'head' });
});

test('the pixel is an image for any mail reader', async () => {
  const response = await house.request(paths('https://shop.example').pixel, { headers: browser });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/gif');
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 6)
      .toString(),
  ).toBe('GIF89a');
  expect((await inbox())[0]).toMatchObject({ provider: 'sleutel', kind: 'opened' });
});

test('a wrong token gets a polite page, and leaves nothing behind', async () => {
  const before = await inbox();
  const { link, pixel } = paths('https://shop.example');
  const { appSecret } = house.deps.services;
  const wrong = [
    link.slice(0, -3),
    `${link}A`,
    pixel.replace('.gif', ''),
    pixel.replace('/r/', '/r/A'),
    `/r/${sealToken(appSecret, 'unsubscribe', randomUUID())}`,
    '/r/https:%2F%2Fevil.example',
    `/r/${'x'.repeat(5000)}`,
  ];
  for (const path of wrong) {
    const response = await house.request(path, { headers: browser, redirect: 'manual' });
    expect({ path, status: response.status }).toEqual({ path, status: 404 });
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('This link does not work');
  }
  expect(await inbox()).toEqual(before);
});
