import { FULL_EXAMPLE } from '@sleutel/domain/template';
import { expect, test } from 'vitest';
import { leadAttribute, leadText } from './links.ts';
import { assemble } from './pieces.ts';
import { createRenderer } from './renderer.ts';

const renderer = createRenderer();

/** What leads where, with `@` put before every address that was asked about. */
function led(html: string, text = '') {
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
  const filled = renderer.fill(prepared, facts, { leadTo, end: () => `<!-- ${asked.length} -->` });
  return {
    asked,
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

test('what is added comes before the end, after all links', () => {
  expect(led('<body><a href="https://b.example">b</a></body></html>').html).toBe(
    '<body><a href="https://ours.example/@https://b.example">b</a><!-- 1 --></body></html>',
  );
  expect(led('no body').html).toBe('no body<!-- 0 -->');
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
