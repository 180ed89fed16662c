import { FULL_EXAMPLE } from '@sleutel/domain/template';
import { assemble } from '@sleutel/emails';
import { expect, test } from 'vitest';
import { fillMail } from '../render.ts';
import { openLink, openPixel } from './link-token.ts';
import { trackedLeading, withoutPixel } from './track-message.ts';

const house = { publicUrl: 'https://house.example', appSecret: 'a secret of at least thirty-two characters' };
const id = '0193f3b0-0000-7000-8000-000000000001';

const html = `<html><body><p>Hello</p>
<a class="s" href="https://shop.example/a?x=1&amp;y=2" style="color:red">Shop</a>
<a href="https://shop.example/b">B</a> <a href="mailto:ben@house.example">Mail</a> <a href="#top">Top</a>
<a href="https://house.example/u/token">Unsubscribe</a><a href="https://house.example/preferences/token">Choose</a>
</body></html>`;
const text =
  'Shop (https://shop.example/a?x=1&y=2). See https://en.wiki.example/Key_(lock), or\nhttps://house.example/u/token';

const both = { links: true, opens: true };

function tracked(written: { readonly html: string; readonly text: string }, tracking = both) {
  const template = { subject: '', hash: JSON.stringify(written), ...written };
  const { frame, ...filled } = fillMail(
    template,
    'opening',
    FULL_EXAMPLE,
    trackedLeading(id, tracking, house),
  );
  return { html: assemble(frame.markup, filled.html), text: assemble(frame.markup, filled.text) };
}

const tokensIn = (document: string) =>
  [...document.matchAll(/\/r\/([\w-]+)"/g)].map(([, token = '']) => token);

test('links lead through ours to where they led, the ways off the list do not', () => {
  const sent = tracked({ html, text });
  const links = tokensIn(sent.html).map((token) => openLink(house.appSecret, token));
  expect(links).toEqual([
    { messageId: id, url: 'https://shop.example/a?x=1&y=2', honeypot: false },
    { messageId: id, url: 'https://shop.example/b', honeypot: false },
    { messageId: id, url: 'https://shop.example/a?x=1&y=2', honeypot: true },
  ]);
  for (const kept of ['mailto:ben@house.example', '#top', '/u/token"', '/preferences/token"'])
    expect(sent.html).toContain(kept);
  expect(sent.html).toMatch(/style="color:red">Shop<\/a>/);
  expect(sent.html).not.toContain('shop.example');
});

test('the text part is tracked too, without the punctuation around', () => {
  expect(tracked({ html, text }).text).toMatch(
    /^Shop \(https:\/\/house\.example\/r\/[\w-]+\)\. See https:\/\/house\.example\/r\/[\w-]+, or\nhttps:\/\/house\.example\/u\/token$/,
  );
});

test('a programme that tracks nothing sends what was written', () => {
  expect(tracked({ html, text }, { links: false, opens: false })).toEqual({ html, text });
});

test('the pixel stands for its message, before the end, and is not for our own eyes', () => {
  const sent = tracked({ html, text }, { links: false, opens: true }).html;
  const token = /\/r\/([\w-]+)\.gif/.exec(sent)?.[1] ?? '';
  expect(openPixel(house.appSecret, token)).toBe(id);
  expect(openLink(house.appSecret, token)).toBeNull();
  expect(sent.endsWith('</body></html>')).toBe(true);
  expect(withoutPixel(sent, house)).toBe(html);
  expect(withoutPixel(html, house)).toBe(html);
});

test('the pixel is not for our own eyes either where the house had another address then', () => {
  const sent = tracked({ html, text }, { links: false, opens: true }).html;
  const moved = { ...house, publicUrl: 'https://moved.example' };
  expect(withoutPixel(sent, moved)).toBe(html);
});

test('a picture that is written like the pixel, and is not it, stays', () => {
  const written = '<body><img src="https://house.example/r/chart.gif" alt="Chart"></body>';
  expect(withoutPixel(written, house)).toBe(written);
});

test('the same message is tracked by the same bytes every time', () => {
  expect(tracked({ html, text })).toEqual(tracked({ html, text }));
});

test('what is no web address or too long stays as it is', () => {
  const odd = `<a href="https://[broken">x</a><a href="https://shop.example/${'x'.repeat(2000)}">y</a>`;
  expect(tracked({ html: odd, text: '' }, { links: true, opens: false }).html).toBe(odd);
});
