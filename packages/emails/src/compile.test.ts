import { LANGUAGES, type TemplateContent } from '@sleutel/domain/template';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Brand, DEFAULT_BRAND } from './brand.ts';
import { checkCompiled } from './check-compiled.ts';
import { ContentError, compileTemplate } from './compile.tsx';
import { CompiledTemplate } from './compiled.ts';
import { readTemplate } from './render/read.ts';
import { EVERY_BLOCK } from './testing/samples.ts';

const compile = (content: TemplateContent, brand = DEFAULT_BRAND) =>
  compileTemplate({ content, language: 'en', brand });

function withText(text: string): TemplateContent {
  return {
    subject: text,
    preheader: text,
    blocks: [
      { type: 'paragraph', text: [{ text, bold: true, link: { to: 'offer' } }] },
      { type: 'button', label: text, target: { to: 'preferences' } },
    ],
  };
}

describe('compileTemplate', () => {
  it.each(LANGUAGES)('makes a complete e-mail in %s', (language) => {
    const compiled = compileTemplate({ content: EVERY_BLOCK, language, brand: DEFAULT_BRAND });
    expect(CompiledTemplate.parse(compiled)).toEqual(compiled);
    expect(checkCompiled(compiled)).toEqual([]);
    expect(compiled.html).toMatch(new RegExp(`^<!doctype html><html dir="ltr" lang="${language}">`));
    expect(compiled.html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(compiled.html).toContain('@media (prefers-color-scheme: dark){');
    expect(compiled.html.match(/<h[1-6]/g)).toEqual(['<h1', '<h2', '<h2', '<h2', '<h2']);
    expect(`${compiled.subject}${compiled.html}${compiled.text}`).not.toMatch(/[\uE000\uE001]/);
  });

  it('keeps the quotes of a fallback whole', () => {
    expect(compile(EVERY_BLOCK).html).toContain(`{{ contact.title | default: "our 'friend'" }}`);
  });

  it('gives every picture a text and every data table its headers', () => {
    const brand = Brand.parse({ logoUrl: 'https://a.example/logo.png' });
    const { html } = compile(EVERY_BLOCK, brand);
    expect(html).toContain('alt="{{ company.name }}"');
    expect(html.match(/<table(?![^>]*role="presentation")[^>]*>/g)).toHaveLength(1);
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
  });

  it('has one hash for one input, another for any other', () => {
    const hashes = [
      compile(EVERY_BLOCK).hash,
      compile(EVERY_BLOCK).hash,
      compile({ ...EVERY_BLOCK, preheader: 'Other' }).hash,
      compile(EVERY_BLOCK, Brand.parse({ accentColour: '#aa0000' })).hash,
      compileTemplate({ content: EVERY_BLOCK, language: 'af', brand: DEFAULT_BRAND }).hash,
    ];
    expect(hashes[0]).toBe(hashes[1]);
    expect(new Set(hashes).size).toBe(4);
  });

  it('fails loudly, with every problem', () => {
    const content = withText('{{ contact.shoeSize }}');
    const codes = () => {
      try {
        compile(content);
        return [];
      } catch (error) {
        return error instanceof ContentError ? error.problems.map((problem) => problem.code) : [];
      }
    };
    expect(codes()).toEqual(Array(4).fill('variableUnknown'));
  });

  it('turns any words into words: no markup, no Liquid', () => {
    const signs = fc.constantFrom(
      '{',
      '}',
      '%',
      '<',
      '>',
      '"',
      "'",
      '&',
      '|',
      '\n',
      '\uE000',
      '\uE001',
      '0',
      'a',
    );
    const harmless = compile(withText('a')).html.match(/<[^>]*>/g);
    fc.assert(
      fc.property(fc.string({ unit: signs, minLength: 1 }), (text) => {
        try {
          const compiled = compile(withText(text));
          expect(compiled.html.match(/<[^>]*>/g)).toEqual(harmless);
          for (const part of [compiled.subject, compiled.html, compiled.text]) readTemplate(part);
          expect(compiled.subject).not.toContain('\n');
        } catch (error) {
          expect(error).toBeInstanceOf(ContentError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
