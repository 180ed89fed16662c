import { caniemail } from 'caniemail';
import { expect, it } from 'vitest';
import { DEFAULT_BRAND } from './brand.ts';
import { compileTemplate } from './compile.tsx';
import { EVERY_BLOCK } from './testing/samples.ts';
import { shippedEmails } from './testing/shipped.ts';

const LARGE_CLIENTS = ['apple-mail.*', 'gmail.*', 'outlook.*', 'yahoo.*'] as const;

/** What some of them do not know, and what their readers see instead. Everything else must be known to all. */
const GIVES_WAY: Readonly<Record<string, string>> = {
  // The appearance and the narrow screen: the inline styles are a fluid layout in light colours.
  '<style> element': 'the inline styles hold',
  '@media': 'the inline styles hold',
  'Type selector': 'the inline styles hold',
  'Class selector': 'the inline styles hold',
  'Attribute selector': 'the inline styles hold',
  'Descendant combinator': 'the inline styles hold',
  'color-scheme CSS property': 'the client darkens by itself, or not at all',
  'color-scheme meta tag': 'the client darkens by itself, or not at all',
  // The preheader is hidden in five ways, of which every client knows one.
  'display:none': 'another way hides the preheader',
  'max-height property': 'another way hides the preheader',
  opacity: 'another way hides the preheader',
  overflow: 'another way hides the preheader',
  // The look.
  'height property': 'a picture is as high as it is',
  '<body> element': 'the table inside has the same ground',
  'border-radius': 'corners are square',
  'white-space': 'a code or an amount may break where the line ends',
  'word-break': 'an endless word makes the column wider',
  'role attribute': 'an app that Microsoft has withdrawn',
};

function unknownTo(html: string): string[] {
  const { errors } = caniemail({ clients: [...LARGE_CLIENTS], html }).issues;
  return [...errors].flatMap(([client, issues]) =>
    issues.filter(({ title }) => !Object.hasOwn(GIVES_WAY, title)).map(({ title }) => `${title}: ${client}`),
  );
}

it.each(
  shippedEmails().map(({ playbook, key, language, html }) => ({
    name: `${playbook} ${key} ${language}`,
    html,
  })),
)('$name uses nothing that a large client does not know', ({ html }) => {
  expect(unknownTo(html)).toEqual([]);
});

it('neither does any block that ships', () => {
  const { html } = compileTemplate({ content: EVERY_BLOCK, language: 'en', brand: DEFAULT_BRAND });
  expect(unknownTo(html)).toEqual([]);
});

it('would notice what they do not know', () => {
  expect(unknownTo('<p style="display: grid">Good day</p>')).toContain('display:grid: outlook.windows');
});
