import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from './check.ts';
import type { TemplateContent } from './content.ts';
import { isNameable, namesOwnFields, ownFieldAt, ownFieldPath } from './own-field.ts';
import { readText } from './text.ts';

const content = (words: string, more: Partial<TemplateContent> = {}): TemplateContent => ({
  subject: 'About your kitchens',
  preheader: 'A word of ours',
  blocks: [{ type: 'paragraph', text: [{ text: words }] }],
  ...more,
});

function codesOf(
  written: TemplateContent,
  ownFields = { contact: ['salutation'], account: ['Contract number'] },
) {
  const rules = { languagesRequired: ['en'] as const, offerAvailable: false, ownFields };
  return checkContent({ en: written }, rules).flatMap(({ code, values }) =>
    code === 'fieldUnknown' ? [`${code} ${values['of']} ${values['field']}`] : [code],
  );
}

describe('a field of the company’s own', () => {
  it.each([
    ['account.fields.segment', { of: 'account', name: 'segment' }],
    ['account.fields["segment"]', { of: 'account', name: 'segment' }],
    ['contact.fields["Kliënt nr."]', { of: 'contact', name: 'Kliënt nr.' }],
    ['account.fields["it\'s"]', { of: 'account', name: "it's" }],
    ['manager.fields.x', null],
    ['account.fields', null],
    ['account.fields.a.b', null],
    ['account.fields[""]', null],
    ['account.fields["a"b"]', null],
    ['account.fields["a|b"]', null],
    ['account.fields["a}}b"]', null],
  ])('of %s is %j', (path, field) => expect(ownFieldAt(path)).toEqual(field));

  it('has one spelling in a text', () => {
    const [dotted, bracketed] = readText('{{ account.fields.segment }}{{account.fields["segment"] }}');
    expect(dotted).toEqual(bracketed);
  });

  it('comes back from a text as it was named, or cannot be named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }), (name) => {
        const field = { of: 'account', name } as const;
        const [segment] = readText(`{{ ${ownFieldPath(field)} | default: "x" }}`);
        const found = segment?.kind === 'placeholder' ? ownFieldAt(segment.path) : null;
        expect(found).toEqual(isNameable(field) ? field : null);
      }),
    );
  });

  it('is needed by a template that names one', () => {
    expect(namesOwnFields('Dear {{ contact.fields["salutation"] }}')).toBe(true);
    expect(namesOwnFields('{% if account.fields["a"] != blank %}x{% endif %}')).toBe(true);
    expect(namesOwnFields('Dear {{ contact.firstName }}')).toBe(false);
  });
});

describe('checkContent', () => {
  it('wants something in place of a field that may be empty', () => {
    expect(codesOf(content('Number {{ account.fields["Contract number"] }}'))).toEqual(['fallbackMissing']);
    expect(codesOf(content('Number {{ account.fields["Contract number"] | default: "?" }}'))).toEqual([]);
  });

  it('takes one for known where the block is only shown then, however either is spelled', () => {
    const showIf = { kind: 'known', what: 'contact.fields.salutation' } as const;
    const text = [{ text: 'Dear {{ contact.fields["salutation"] }}' }];
    expect(codesOf(content('', { blocks: [{ type: 'paragraph', text, showIf }] }))).toEqual([]);
  });

  it('finds one that nobody has, in a text, in the subject and in what a block is shown by', () => {
    const showIf = { kind: 'known', what: 'account.fields.Salutation' } as const;
    const written = content('', {
      subject: '{{ account.fields["Contract"] | default: "Yours" }}',
      blocks: [
        { type: 'paragraph', text: [{ text: '{{ contact.fields.saluton | default: "x" }}' }], showIf },
      ],
    });
    expect(codesOf(written)).toEqual([
      'fieldUnknown account Contract',
      'fieldUnknown contact saluton',
      'fieldUnknown account Salutation',
    ]);
  });

  it('does not count one', () => {
    const showIf = { kind: 'atLeast', what: 'account.fields.segment', number: 1 } as const;
    expect(codesOf(content('', { blocks: [{ type: 'paragraph', text: [{ text: 'x' }], showIf }] }))).toEqual([
      'conditionUnknown',
    ]);
  });
});
