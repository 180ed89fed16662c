import { FULL_EXAMPLE, LinkUrl, type TemplateContent, taggedLink } from '@sleutel/domain/template';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_BRAND } from './brand.ts';
import type { Tagging } from './compilation.ts';
import { compileTemplate } from './compile.tsx';
import { ofStep } from './render/of-step.ts';
import { MissingVariableError } from './render/program.ts';
import { createRenderer } from './render/renderer.ts';
import { EVERY_BLOCK } from './testing/samples.ts';

const tagging: Tagging = { source: 'kaap', campaign: 'herfs', publicUrl: 'https://mail.kaap.example' };
const renderer = createRenderer();

function compiled(content: TemplateContent, how?: Tagging) {
  return compileTemplate({ content, language: 'en', brand: DEFAULT_BRAND, tagging: how });
}

function sent(content: TemplateContent, step: string, how?: Tagging) {
  return renderer.render(renderer.prepare(ofStep(compiled(content, how), step)), FULL_EXAMPLE);
}

const linksOf = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

function linking(...urls: readonly string[]): TemplateContent {
  const to = (url: string) => ({ to: 'url', url }) as const;
  return {
    subject: 'Hello',
    preheader: '',
    blocks: [
      { type: 'paragraph', text: urls.map((url) => ({ text: 'a page', link: to(url) })) },
      ...urls.map((url) => ({ type: 'button', label: 'Go', target: to(url) }) as const),
    ],
  };
}

test('what somebody wrote is tagged in both parts, and what leads to us or to a person is not', () => {
  const [plain, tagged] = [sent(EVERY_BLOCK, 'first'), sent(EVERY_BLOCK, 'first', tagging)];
  const tags = 'utm_source=kaap&utm_medium=email&utm_campaign=herfs&utm_content=first';
  const written = ['https://a.example/x?y=1&z=2', 'https://a.example/story'];
  expect(linksOf(plain.html)).toEqual(expect.arrayContaining(written));
  expect(linksOf(tagged.html)).toEqual(
    linksOf(plain.html).map((url) =>
      written.includes(url) ? `${url}${url.includes('?') ? '&' : '?'}${tags}` : url,
    ),
  );
  expect(tagged.text).toContain(`a page (https://a.example/x?y=1&z=2&${tags})`);
  expect(tagged.text).toContain(`Read on: https://a.example/story?${tags}\n`);
  const untagged = (text: string) => text.replaceAll(/[?&]utm_source[^)\s]*/g, '');
  expect(untagged(tagged.text)).toBe(plain.text);
});

test('an address of ours that somebody wrote is not tagged either', () => {
  const own = [
    'https://mail.kaap.example/offer/x',
    'https://mail.kaap.example/u/x?y=1',
    'mailto:a@b.example',
  ];
  expect(sent(linking(...own), 'first', tagging)).toEqual(sent(linking(...own), 'first'));
});

test('any address leads where it would lead tagged by itself', () => {
  const address = fc
    .webUrl({ withQueryParameters: true, withFragments: true })
    .filter((url) => LinkUrl.safeParse(url).success);
  fc.assert(
    fc.property(fc.array(address, { minLength: 1, maxLength: 20 }), (urls) => {
      const { html, text } = sent(linking(...urls), 'sendOpening', tagging);
      const wanted = urls.map((url) => taggedLink(url, { ...tagging, content: 'sendOpening' }));
      expect(linksOf(html).slice(0, 2 * urls.length)).toEqual([...wanted, ...wanted]);
      for (const url of wanted) expect(text).toContain(`Go: ${url}\n`);
    }),
    { numRuns: 10 },
  );
});

test('one e-mail that two steps send is compiled once and says which of them sent it', () => {
  const content = linking('https://shop.example');
  expect(compiled(content, tagging)).toBe(compiled(content, { ...tagging }));
  for (const step of ['sendOpening', 'sendAgain']) {
    expect(sent(content, step, tagging).text).toContain(`&utm_content=${step}\n`);
  }
  expect(ofStep(compiled(content), 'sendOpening')).toBe(compiled(content));
});

test('a tagged template is not sent without its step, and other tags are another template', () => {
  const template = compiled(linking('https://shop.example'), tagging);
  expect(() => renderer.render(renderer.prepare(template), FULL_EXAMPLE)).toThrow(MissingVariableError);
  const other = compiled(linking('https://shop.example'), { ...tagging, campaign: 'winter' });
  expect(other.hash).not.toBe(template.hash);
});
