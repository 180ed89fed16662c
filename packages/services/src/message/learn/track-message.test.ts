import { expect, test } from 'vitest';
import { openLink, openPixel } from './link-token.ts';
import { linksIn, trackLinks, trackTextLinks } from './track-links.ts';
import { trackMessage, withoutPixel } from './track-message.ts';

const house = { publicUrl: 'https://house.example', appSecret: 'a secret of at least thirty-two characters' };
const id = '0193f3b0-0000-7000-8000-000000000001';

const html = `<html><body><p>Hello</p>
<a class="s" href="https://shop.example/a?x=1&amp;y=2" style="color:red">Shop</a>
<a href='https://shop.example/b'>B</a> <a href="mailto:ben@house.example">Mail</a> <a href="#top">Top</a>
<a href="https://house.example/u/token">Unsubscribe</a><a href="https://house.example/preferences/token">Choose</a>
</body></html>`;
const text =
  'Shop (https://shop.example/a?x=1&y=2). See https://en.wiki.example/Key_(lock), or\nhttps://house.example/u/token';

const both = { links: true, opens: true };
const tokensIn = (document: string) =>
  [...document.matchAll(/\/r\/([\w-]+)"/g)].map(([, token = '']) => token);

test('links lead through ours to where they led, the ways off the list do not', () => {
  const tracked = trackMessage({ html, text }, id, both, house);
  const links = tokensIn(tracked.html).map((token) => openLink(house.appSecret, token));
  expect(links).toEqual([
    { messageId: id, url: 'https://shop.example/a?x=1&y=2', honeypot: false },
    { messageId: id, url: 'https://shop.example/b', honeypot: false },
    { messageId: id, url: 'https://shop.example/a?x=1&y=2', honeypot: true },
  ]);
  for (const kept of ['mailto:ben@house.example', '#top', '/u/token"', '/preferences/token"'])
    expect(tracked.html).toContain(kept);
  expect(tracked.html).toMatch(/style="color:red">Shop<\/a>/);
  expect(tracked.html).not.toContain('shop.example');
});

test('the text part is tracked too, without the punctuation around', () => {
  const tracked = trackMessage({ html, text }, id, both, house).text;
  expect(tracked).toMatch(
    /^Shop \(https:\/\/house\.example\/r\/[\w-]+\)\. See https:\/\/house\.example\/r\/[\w-]+, or\nhttps:\/\/house\.example\/u\/token$/,
  );
  const found: string[] = [];
  trackTextLinks(text, (url) => {
    found.push(url);
    return url;
  });
  expect(found[1]).toBe('https://en.wiki.example/Key_(lock)');
});

test('a programme that tracks nothing sends what was written', () => {
  expect(trackMessage({ html, text }, id, { links: false, opens: false }, house)).toEqual({ html, text });
});

test('the pixel stands for its message, before the end, and is not for our own eyes', () => {
  const tracked = trackMessage({ html, text }, id, { links: false, opens: true }, house).html;
  const token = /\/r\/([\w-]+)\.gif/.exec(tracked)?.[1] ?? '';
  expect(openPixel(house.appSecret, token)).toBe(id);
  expect(openLink(house.appSecret, token)).toBeNull();
  expect(tracked.endsWith('</body></html>')).toBe(true);
  expect(withoutPixel(tracked, house)).toBe(html);
  expect(withoutPixel(html, house)).toBe(html);
});

test('the same message is tracked by the same bytes every time', () => {
  expect(trackMessage({ html, text }, id, both, house)).toEqual(
    trackMessage({ html, text }, id, both, house),
  );
});

test('what is no web address or too long stays as it is', () => {
  const odd = `<a href="https://[broken">x</a><a href="https://shop.example/${'x'.repeat(2000)}">y</a>`;
  expect(trackMessage({ html: odd, text: '' }, id, { links: true, opens: false }, house).html).toBe(odd);
});

test('what a link led to is written back as an attribute', () => {
  expect(trackLinks('<a href="https://a.example">x</a>', () => 'https://b.example/?"&<')).toBe(
    '<a href="https://b.example/?&quot;&amp;&lt;">x</a>',
  );
  expect(linksIn('<a href="https://b.example/?&quot;&amp;&lt;">x</a>')).toEqual(['https://b.example/?"&<']);
});
