import { expect, test } from 'vitest';
import { sealToken } from '../../consent/index.ts';
import { MessageLinks } from './link-token.ts';
import { withSampleLinks } from './sample-links.ts';

const publicUrl = 'https://house.example';
const appSecret = 'a secret of at least thirty-two characters';
const id = '0193f3b0-0000-7000-8000-000000000001';
const links = {
  u: `${publicUrl}/u/${sealToken(appSecret, 'unsubscribe', id)}`,
  preferences: `${publicUrl}/preferences/${sealToken(appSecret, 'preferences', id)}`,
  offer: `${publicUrl}/offer/${sealToken(appSecret, 'offer', id)}`,
  r: new MessageLinks({ publicUrl, appSecret }, id).link('https://shop.example/'),
};

test.each(Object.entries(links))('a link to /%s says where it leads, and not whose it is', (page, link) => {
  for (const [before, after] of [
    ['<a href="', '">here</a>'],
    ['See (', '), or'],
    ['<', '>'],
  ]) {
    expect(withSampleLinks(`${before}${link}${after}`, appSecret)).toBe(
      `${before}${publicUrl}/${page}/sample${after}`,
    );
  }
});

test('of any house that made it, whatever it was called then', () => {
  const moved = links.u.replace(publicUrl, 'https://moved.example:8443');
  expect(withSampleLinks(moved, appSecret)).toBe('https://moved.example:8443/u/sample');
});

test('what only looks like one stays', () => {
  for (const other of [
    'https://shop.example/offer/spring-2026',
    'https://wiki.example/r/key_locks',
    `${publicUrl}/u/${sealToken('another secret of thirty-two characters', 'unsubscribe', id)}`,
    links.u.replace('/u/', '/preferences/'),
  ]) {
    expect(withSampleLinks(`<a href="${other}">`, appSecret)).toBe(`<a href="${other}">`);
  }
});
