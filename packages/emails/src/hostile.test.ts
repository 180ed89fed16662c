import { type Block, FULL_EXAMPLE, LANGUAGES, type TemplateContent } from '@sleutel/domain/template';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Brand, DEFAULT_BRAND } from './brand.ts';
import { ContentError, compileTemplate } from './compile.tsx';
import { readTemplate } from './render/read.ts';
import { createRenderer } from './render/renderer.ts';
import { HOSTILE, HOSTILE_FACTS, harmlessOf } from './testing/hostile.ts';
import { outlineOf } from './testing/outline.ts';
import { EVERY_BLOCK } from './testing/samples.ts';

const renderer = createRenderer();

/** Controls, line separators and marks that turn the direction of what follows: nothing a header may hold. */
const BREAKING = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** Every block with one text in every place that takes a text. */
function saying(text: string): TemplateContent {
  const rich = [{ text }, { text, bold: true, italic: true, link: { to: 'offer' } }] as const;
  const blocks: Block[] = [
    { type: 'greeting', named: text, unnamed: text },
    { type: 'heading', level: 1, text },
    { type: 'paragraph', text: [...rich] },
    { type: 'offerCard', button: text },
    { type: 'recentOrders', title: text, limit: 2 },
    { type: 'recentOrders', title: text, limit: 2, line: text },
    { type: 'quote', text: [...rich], by: text },
    {
      type: 'story',
      title: text,
      text: [...rich],
      by: text,
      picture: { url: 'https://a.example/p.png', alt: text },
      more: { label: text, target: { to: 'preferences' } },
    },
    { type: 'button', label: text, target: { to: 'url', url: 'https://a.example/?a=1&b=2' } },
    { type: 'list', ordered: true, items: [[...rich]] },
    { type: 'picture', url: 'https://a.example/q.png', alt: text, width: 100 },
    { type: 'columns', cells: [[...rich], [...rich]] },
    { type: 'paragraph', text: [...rich], showIf: { kind: 'known', what: 'contact.firstName' } },
    { type: 'signature', closing: text },
  ];
  return { subject: text, preheader: text, blocks };
}

function compiledOrRefused(content: TemplateContent, language: (typeof LANGUAGES)[number], brand: Brand) {
  try {
    return compileTemplate({ content, language, brand });
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    return null;
  }
}

const brand = Brand.parse({ logoUrl: 'https://a.example/logo.png' });

describe.each(LANGUAGES)('in %s', (language) => {
  it('a field changes nothing but words: not the document, no header, no line, no Liquid', () => {
    const prepared = renderer.prepare(compileTemplate({ content: EVERY_BLOCK, language, brand }));
    fc.assert(
      fc.property(HOSTILE_FACTS, (facts) => {
        const hostile = renderer.render(prepared, facts);
        const harmless = renderer.render(prepared, harmlessOf(facts));
        expect(outlineOf(hostile.html)).toEqual(outlineOf(harmless.html));
        expect(hostile.text.split('\n').length).toBe(harmless.text.split('\n').length);
        expect(hostile.subject).not.toMatch(BREAKING);
        expect(hostile.text.replaceAll('\n', '')).not.toMatch(BREAKING);
      }),
      { numRuns: 100 },
    );
  });

  it('a content is refused or becomes words: in every block, in the subject and in the preheader', () => {
    const template = compileTemplate({ content: saying('x'), language, brand: DEFAULT_BRAND });
    const outline = outlineOf(renderer.render(renderer.prepare(template), FULL_EXAMPLE).html);
    let written = 0;
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const compiled = compiledOrRefused(saying(text), language, DEFAULT_BRAND);
        if (!compiled) return;
        written += 1;
        for (const part of [compiled.subject, compiled.html, compiled.text]) readTemplate(part);
        const { subject, html } = renderer.render(renderer.prepare(compiled), FULL_EXAMPLE);
        // A text that names a variable is shown as its value; the document around it stays the same.
        expect(outlineOf(html)).toEqual(outline);
        expect(subject).not.toMatch(BREAKING);
      }),
      { numRuns: 60 },
    );
    expect(written).toBeGreaterThan(10);
  });
});

it('an address of a link or a picture is an address, or is refused', () => {
  const hostile = fc.oneof(
    HOSTILE,
    fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'https://a.example/"><script>'),
  );
  fc.assert(
    fc.property(hostile, (url) => {
      expect(Brand.safeParse({ logoUrl: url }).success).toBe(false);
    }),
    { numRuns: 300 },
  );
});
