import { FULL_EXAMPLE } from '@sleutel/domain/template';
import { expect, test } from 'vitest';
import { leadAttribute, leadText } from './links.ts';
import { assemble } from './pieces.ts';
import type { Ending } from './program.ts';
import { createRenderer } from './renderer.ts';

const renderer = createRenderer();
const NOTHING: Ending = { lure: null, pixel: null };

/** What leads where, with `@` put before every address that was asked about. */
function led(html: string, text = '', ending = (_asked: readonly string[]): Ending => NOTHING) {
  const prepared = renderer.prepare({ subject: '', html, text, hash: `${html}\n${text}` });
  const asked: string[] = [];
  const leadTo = (url: string) => {
    asked.push(url);
    return `https://ours.example/@${url}`;
  };
  const facts = {
    ...FULL_EXAMPLE,
    contact: { ...FULL_EXAMPLE.contact, firstName: 'https://a.example/?x=1&y' },
  };
  const filled = renderer.fill(prepared, facts, { leadTo, end: () => ending(asked) });
  return {
    asked,
    markup: prepared.markup,
    html: assemble(prepared.markup, filled.html),
    text: assemble(prepared.markup, filled.text),
  };
}

test('web addresses of anchors lead elsewhere, whatever they are made of and however they are quoted', () => {
  const { asked, html } = led(
    '<a class="x" href="https://b.example/?a=1&amp;b=2">b</a><a href=\'https://c.example/\'>c</a>' +
      '<a href="{{ contact.firstName }}">d</a><a href="mailto:x@y.example">e</a><a href="#f">f</a>',
  );
  expect(asked).toEqual(['https://b.example/?a=1&b=2', 'https://c.example/', 'https://a.example/?x=1&y']);
  expect(html).toContain('<a class="x" href="https://ours.example/@https://b.example/?a=1&amp;b=2">');
  expect(html).toContain('<a href="mailto:x@y.example">e</a><a href="#f">f</a>');
});

test('words of plain text that are addresses lead elsewhere, without the punctuation around', () => {
  const { asked, text } = led(
    '',
    'See https://b.example/Key_(lock), or ({{ contact.firstName }}). No://where.',
  );
  expect(asked).toEqual(['https://b.example/Key_(lock)', 'https://a.example/?x=1&y']);
  expect(text).toBe(
    'See https://ours.example/@https://b.example/Key_(lock), or (https://ours.example/@https://a.example/?x=1&y). No://where.',
  );
});

test('what is added comes before the end, after all links, and is markup of the template', () => {
  const both = ({ length }: readonly string[]) => ({
    lure: `https://l.example/${length}`,
    pixel: 'https://p.example',
  });
  const { html, markup } = led('<body><a href="https://b.example">b</a></body></html>', '', both);
  expect(html).toMatch(
    /^<body><a href="https:\/\/ours.example\/@https:\/\/b.example">b<\/a><a href="https:\/\/l.example\/1" [^>]*><\/a><img src="https:\/\/p.example" [^>]*><\/body><\/html>$/,
  );
  expect(markup.join('')).not.toMatch(/[lp]\.example/);
  const one = led('no body', '', () => ({ lure: null, pixel: 'https://p.example' }));
  expect(one.html).toMatch(/^no body<img src="https:\/\/p.example" [^>]*>$/);
  expect(led('no body').html).toBe('no body');
});

test('what a link led to is written back as an attribute', () => {
  expect(leadAttribute('https://a.example', () => 'https://b.example/?"&<')).toBe(
    'https://b.example/?&quot;&amp;&lt;',
  );
  expect(leadAttribute('https://b.example/?&quot;&#34;&amp;&lt;', (url) => url.slice(18))).toBe(
    '?&quot;&quot;&amp;&lt;',
  );
});

test('an address that stays is not rewritten', () => {
  expect(leadAttribute('https://a.example/?x&y', (url) => url)).toBe('https://a.example/?x&y');
  expect(leadText('at https://a.example.', (url) => url)).toBe('at https://a.example.');
});
