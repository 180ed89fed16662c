import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { checkContent } from './check.ts';
import type { TemplateContent } from './content.ts';

const rules = { languagesRequired: ['en'], offerAvailable: true } as const;

function contentOf(...blocks: Block[]): TemplateContent {
  return { subject: 'About your orders', preheader: 'A short note', blocks };
}

function codesOf(content: TemplateContent, offerAvailable = true): string[] {
  return checkContent({ en: content }, { ...rules, offerAvailable }).map((problem) => problem.code);
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text: [{ text }] });

describe('checkContent', () => {
  it('finds nothing in a good content', () => {
    const content = contentOf(
      { type: 'greeting', named: 'Dear {{ contact.firstName }},', unnamed: 'Good day,' },
      paragraph('Your last order: {{ account.lastOrderOn | date | default: "some time ago" }}.'),
      { type: 'offerCard', button: 'See your offer' },
      { type: 'divider' },
    );
    expect(checkContent({ en: content }, rules)).toEqual([]);
  });

  it('names the language that is missing', () => {
    const problems = checkContent(
      { en: contentOf(paragraph('Hi')) },
      { ...rules, languagesRequired: ['en', 'af'] },
    );
    expect(problems).toEqual([
      { code: 'languageMissing', severity: 'error', language: 'af', place: { part: 'content' }, values: {} },
    ]);
  });

  it('checks a language that is written though not required', () => {
    const broken = { ...contentOf(paragraph('Hallo')), subject: ' ' };
    const problems = checkContent({ en: contentOf(paragraph('Hi')), af: broken }, rules);
    expect(problems.map(({ code, language }) => ({ code, language }))).toEqual([
      { code: 'subjectEmpty', language: 'af' },
    ]);
  });

  it.each([
    ['{{ contact.shoeSize }}', 'variableUnknown'],
    ['{{ contact.firstName }}', 'fallbackMissing'],
    ['{{ account.name | upcase }}', 'filterUnknown'],
    ['{{ account.name | date }}', 'filterUnfit'],
    ['{{ account.name | default }}', 'filterArgument'],
    ['{{ order.amount | money }}', 'variableOutsideLoop'],
    ['{{ account.name', 'liquidBroken'],
    ['  ', 'textEmpty'],
  ])('finds in %s: %s', (text, code) => {
    expect(codesOf(contentOf(paragraph(text)))).toEqual([code]);
  });

  it('finds a placeholder broken by a mark', () => {
    const split: Block = {
      type: 'paragraph',
      text: [{ text: '{{ account' }, { text: '.name }}', bold: true }],
    };
    expect(codesOf(contentOf(split))).toEqual(['liquidBroken', 'liquidBroken']);
  });

  it('finds an offer where none was made: variable, card and link', () => {
    const content = contentOf(
      paragraph('Use {{ offer.code }}'),
      { type: 'offerCard', button: 'See it' },
      { type: 'button', label: 'Open', target: { to: 'offer' } },
      { type: 'paragraph', text: [{ text: 'here', link: { to: 'offer' } }] },
    );
    expect(codesOf(content, false)).toEqual(['offerMissing', 'offerMissing', 'offerMissing', 'offerMissing']);
  });

  it('only hints at a long subject, with the figures', () => {
    const content = { ...contentOf(paragraph('Hi')), subject: 'x'.repeat(61) };
    expect(checkContent({ en: content }, rules)).toEqual([
      {
        code: 'subjectLong',
        severity: 'hint',
        language: 'en',
        place: { part: 'subject' },
        values: { length: 61, limit: 60 },
      },
    ]);
  });

  it('finds a skipped heading level at its block', () => {
    const content = contentOf(
      { type: 'heading', level: 1, text: 'One' },
      { type: 'heading', level: 3, text: 'Three' },
      { type: 'heading', level: 1, text: 'One again' },
    );
    expect(checkContent({ en: content }, rules)).toEqual([
      {
        code: 'headingOrder',
        severity: 'error',
        language: 'en',
        place: { part: 'block', block: 1, field: 'level' },
        values: { level: 3, expected: 2 },
      },
    ]);
  });

  it('finds a content without blocks', () => {
    expect(codesOf(contentOf())).toEqual(['blocksMissing']);
  });
});
