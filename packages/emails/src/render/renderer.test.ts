import { FULL_EXAMPLE, LANGUAGES, type MessageFacts, MINIMAL_EXAMPLE } from '@sleutel/domain/template';
import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BRAND } from '../brand.ts';
import { compileTemplate } from '../compile.tsx';
import { HOSTILE_FACTS } from '../testing/hostile.ts';
import { EVERY_BLOCK } from '../testing/samples.ts';
import { FILTERS } from './filter.ts';
import { htmlOutput, plainOutput } from './output.ts';
import { createRenderer } from './renderer.ts';

const compiledIn = (language: (typeof LANGUAGES)[number]) =>
  compileTemplate({ content: EVERY_BLOCK, language, brand: DEFAULT_BRAND });

const renderer = createRenderer();

/** The fields that the sample names: what is not there is empty, which strict Liquid wants to be told. */
function withEmptyFields({ contact, account, ...facts }: MessageFacts) {
  const empty = { 'Contract number': null, 'Salt and pepper': null, salutation: null };
  return {
    ...facts,
    contact: { ...contact, fields: { ...empty, ...contact.fields } },
    account: { ...account, fields: { ...empty, ...account.fields } },
  };
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
        const scope = withEmptyFields(facts);
        expect(rendered.html).toBe(html.parseAndRenderSync(compiled.html, scope));
        expect(rendered.text).toBe(plain.parseAndRenderSync(compiled.text, scope));
        expect(rendered.subject).toBe(String(plain.parseAndRenderSync(compiled.subject, scope)).trim());
      }),
      { numRuns: 60 },
    );
  });

  it('writes fields of the company’s own, and what stands in for those that are not there', () => {
    const prepared = renderer.prepare(compiledIn('en'));
    const fields = { 'Contract number': 'K-77 <b>', 'Salt and pepper': '9 kg' };
    const account = { ...FULL_EXAMPLE.account, fields };
    const { html, text } = renderer.render(prepared, { ...FULL_EXAMPLE, account });
    expect(html).toContain('Good day, K-77 &lt;b&gt;.');
    expect(text).toContain('You have 9 kg of it.');
    const bare = renderer.render(prepared, FULL_EXAMPLE);
    expect(bare.text).toContain('Good day, none.');
    expect(bare.text).not.toContain('You have');
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

  it('ends a sentence once where a name ends with a stop of its own', () => {
    const text =
      '{{ account.name }}. {{ contact.firstName | default: "Mr." }}. {{ account.name }}... {{ account.name }}';
    const content = { ...EVERY_BLOCK, subject: text };
    const compiled = compileTemplate({ content, language: 'en', brand: DEFAULT_BRAND });
    const subjectFor = (name: string, firstName: string | null) =>
      renderer.render(renderer.prepare(compiled), {
        ...FULL_EXAMPLE,
        account: { ...FULL_EXAMPLE.account, name },
        contact: { ...FULL_EXAMPLE.contact, firstName },
      });
    const named = subjectFor('Vlei (Edms.) Bpk.', null);
    expect(named.subject).toBe('Vlei (Edms.) Bpk. Mr. Vlei (Edms.) Bpk.... Vlei (Edms.) Bpk.');
    expect(subjectFor('Vlei Ltd', 'Anna').subject).toBe('Vlei Ltd. Anna. Vlei Ltd... Vlei Ltd');
    for (const written of [named.html, named.text]) expect(written).not.toMatch(/Bpk\.\.(?!\.)/);
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
