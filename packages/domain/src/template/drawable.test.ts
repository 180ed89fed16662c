import { expect, test } from 'vitest';
import { checkContent } from './check.ts';
import type { TemplateContent } from './content.ts';
import { drawable } from './drawable.ts';

const content: TemplateContent = {
  subject: 'Hello {{ account.name }}',
  preheader: 'A word',
  blocks: [
    { type: 'paragraph', text: [{ text: 'Dear {{ account.name }}' }] },
    { type: 'offerCard', button: 'See it' },
  ],
};
const rules = { language: 'en', offerAvailable: true } as const;
const errors = (drawn: TemplateContent) =>
  checkContent({ en: drawn }, { languagesRequired: ['en'], offerAvailable: false }).filter(
    ({ severity }) => severity === 'error',
  );

test('what is right is drawn as it is', () => {
  expect(drawable(content, rules)).toEqual({ content, problems: [] });
});

test.each([
  [
    'Is {{ account.name }} at {{ account.nickname | default: "home" }}?',
    'Is {{ account.name }} at [account.nickname]?',
  ],
  ['Hello {{ broken', 'Hello  broken'],
  ['{{ 1 + 1 }} and {% if x %}', '[1 + 1] and  if x '],
  ['', '…'],
])('the subject “%s” is drawn as “%s”', (subject, drawn) => {
  const { content: seen, problems } = drawable({ ...content, subject }, rules);
  expect(seen).toEqual({ ...content, subject: drawn.trim() });
  expect(problems.map(({ place }) => place.part)).toContain('subject');
});

test('blocks keep their words, and one that needs the offer that is missing is left out', () => {
  const blocks: TemplateContent['blocks'] = [
    { type: 'paragraph', text: [{ text: 'Until {{ offer.validUntil }}, {{ nobody }}' }] },
    ...content.blocks,
  ];
  const { content: seen, problems } = drawable({ ...content, blocks }, { ...rules, offerAvailable: false });
  expect(seen.blocks).toEqual([
    { type: 'paragraph', text: [{ text: 'Until [offer.validUntil], [nobody]' }] },
    content.blocks[0],
  ]);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['offerMissing', 'variableUnknown']));
  expect(errors(seen)).toEqual([]);
});

test('where nothing is left, something is there to be looked at', () => {
  const { content: seen } = drawable({ ...content, blocks: [] }, rules);
  expect(errors(seen)).toEqual([]);
});
