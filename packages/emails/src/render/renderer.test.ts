import { FULL_EXAMPLE, LANGUAGES, MessageFacts, MINIMAL_EXAMPLE } from '@sleutel/domain/template';
import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BRAND } from '../brand.ts';
import { compileTemplate } from '../compile.tsx';
import { EVERY_BLOCK } from '../testing/samples.ts';
import { FILTERS } from './filter.ts';
import { htmlOutput, plainOutput } from './output.ts';
import { createRenderer } from './renderer.ts';

const compiledIn = (language: (typeof LANGUAGES)[number]) =>
  compileTemplate({ content: EVERY_BLOCK, language, brand: DEFAULT_BRAND });

const renderer = createRenderer();

const HOSTILE = fc
  .oneof(
    fc.constantFrom(
      '{{ company.name }}',
      '{% include "x" %}',
      '}}',
      '<script>alert(1)</script>',
      '" onmouseover="x',
      "' style='",
      'a\r\nBcc: x@evil.example',
      'a\u2028b\u0085c',
      '\u202Egnp.exe',
      '\u200Fמרים',
      '&lt;b&gt; &amp;',
      '\uE0000\uE001',
      '\uD800',
      '$& $1 $`',
    ),
    fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '{',
        '}',
        '%',
        '\r',
        '\n',
        '\t',
        'a',
        '\u2029',
        '\u202E',
      ),
    }),
    fc.string({ unit: 'binary' }),
  )
  .filter((value) => value.trim() !== '');

const nullable = fc.option(HOSTILE);

/** Facts whose every text is hostile, addresses excepted: those are Sleutel's own and checked as URLs. */
const HOSTILE_FACTS: fc.Arbitrary<MessageFacts> = fc.record({
  contact: fc.record({ firstName: nullable, lastName: nullable, title: nullable }),
  account: fc.record({
    name: HOSTILE,
    orderCount: fc.nat(),
    lastOrderOn: fc.option(fc.constantFrom('2026-03-14', '2024-02-29')),
    daysSinceLastOrder: fc.option(fc.nat()),
  }),
  manager: fc.record({
    name: HOSTILE,
    title: nullable,
    email: fc.constantFrom('a@b.example', "o'hara@b.example"),
    phone: nullable,
  }),
  offer: fc.record({
    title: HOSTILE,
    code: HOSTILE,
    terms: HOSTILE,
    validUntil: fc.constant('2026-09-02'),
    url: fc.constantFrom('https://a.example/offer/t', 'https://a.example/offer?a=1&b="\'<>'),
  }),
  company: fc.record({ name: HOSTILE, postalAddress: HOSTILE }),
  unsubscribe: fc.constant({ url: 'https://a.example/u/t' }),
  preferences: fc.constant({ url: 'https://a.example/preferences/t' }),
  orders: fc.array(
    fc.record({
      date: fc.constant('2026-03-14'),
      amount: fc.constant('12.50'),
      currency: fc.constantFrom('GBP', 'ZAR'),
      reference: nullable,
    }),
    { maxLength: 3 },
  ),
});

/** The markup alone, each attribute's value emptied: what no value may change. */
function skeletonOf(html: string): string[] {
  return (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

const HARMLESS: ReadonlyMap<string, string> = new Map([
  ['email', 'x@b.example'],
  ['url', 'https://x.example/'],
]);
const KEPT = new Set(['validUntil', 'lastOrderOn', 'date', 'amount', 'currency']);

/** The same facts, known and unknown alike, with nothing hostile in them. */
function harmlessOf(facts: MessageFacts): MessageFacts {
  const written = JSON.stringify(facts, (key, value: unknown) =>
    typeof value === 'string' && !KEPT.has(key) ? (HARMLESS.get(key) ?? 'x') : value,
  );
  return MessageFacts.parse(JSON.parse(written));
}

describe('render', () => {
  it.each(LANGUAGES)('agrees with liquidjs to the letter in %s', (language) => {
    const compiled = compiledIn(language);
    const oracle = (outputEscape: (value: unknown) => string) => {
      const engine = new Liquid({
        outputEscape,
        strictVariables: true,
        strictFilters: true,
        ownPropertyOnly: true,
      });
      for (const [name, filter] of FILTERS) engine.registerFilter(name, filter);
      return engine;
    };
    const [html, plain] = [oracle(htmlOutput), oracle(plainOutput)];
    fc.assert(
      fc.property(HOSTILE_FACTS, (facts) => {
        const rendered = renderer.render(renderer.prepare(compiled), facts);
        expect(rendered.html).toBe(html.parseAndRenderSync(compiled.html, facts));
        expect(rendered.text).toBe(plain.parseAndRenderSync(compiled.text, facts));
        expect(rendered.subject).toBe(String(plain.parseAndRenderSync(compiled.subject, facts)).trim());
      }),
      { numRuns: 60 },
    );
  });

  it('lets no value change the markup, start a header or be read as Liquid', () => {
    const prepared = renderer.prepare(compiledIn('en'));
    fc.assert(
      fc.property(HOSTILE_FACTS, (facts) => {
        const hostile = renderer.render(prepared, facts);
        const harmless = renderer.render(prepared, harmlessOf(facts));
        expect(skeletonOf(hostile.html)).toEqual(skeletonOf(harmless.html));
        expect(hostile.text.split('\n').length).toBe(harmless.text.split('\n').length);
        expect(hostile.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E]/u);
        expect(hostile.text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E]/u);
      }),
      { numRuns: 300 },
    );
  });

  it('shows a value that looks like Liquid as it is', () => {
    const account = { ...FULL_EXAMPLE.account, name: '{{ offer.code }}' };
    const { subject, text } = renderer.render(renderer.prepare(compiledIn('en')), {
      ...FULL_EXAMPLE,
      account,
    });
    expect(subject).toBe('For {{ offer.code }}, from Pieter van Wyk');
    expect(text).toContain('About {{ offer.code }}');
  });

  it('keeps the marks of right-to-left names', () => {
    const contact = { ...FULL_EXAMPLE.contact, firstName: '\u200Fמרים' };
    const { text } = renderer.render(renderer.prepare(compiledIn('en')), { ...FULL_EXAMPLE, contact });
    expect(text).toContain('Dear \u200Fמרים Botha,');
  });

  it('falls back where nothing is known, and leaves no trace of empty lists', () => {
    const { html, text } = renderer.render(renderer.prepare(compiledIn('af')), MINIMAL_EXAMPLE);
    expect(text).toContain("You are our 'friend' & have ordered 0 times.");
    expect(text).toContain('Last: never, 0 days.');
    for (const part of [html, text]) {
      expect(part).not.toContain('Before');
      expect(part).not.toMatch(/null|undefined|\{\{|\{%|\uE000/);
    }
  });

  it('reads each template once', () => {
    const compiled = compiledIn('en');
    const own = createRenderer();
    expect(own.prepare(compiled)).toBe(own.prepare({ ...compiled }));
    expect(own.prepare({ ...compiled, hash: 'other' })).not.toBe(own.prepare(compiled));
  });
});
