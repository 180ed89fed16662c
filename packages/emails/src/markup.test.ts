import { FULL_EXAMPLE } from '@sleutel/domain/template';
import { describe, expect, it } from 'vitest';
import { Brand } from './brand.ts';
import { compileTemplate } from './compile.tsx';
import { createRenderer } from './render/renderer.ts';
import { elementsOf } from './testing/elements.ts';
import { EVERY_BLOCK } from './testing/samples.ts';
import { shippedEmails } from './testing/shipped.ts';

const renderer = createRenderer();

function everyBlock(brand: Brand): string {
  const compiled = compileTemplate({ content: EVERY_BLOCK, language: 'en', brand });
  return renderer.render(renderer.prepare(compiled), FULL_EXAMPLE).html;
}

const emails = [
  ...shippedEmails().map(({ playbook, key, language, html }) => ({
    name: `${playbook} ${key} ${language}`,
    html,
  })),
  { name: 'every block', html: everyBlock(Brand.parse({})) },
  {
    name: 'every block, with a logo and other lettering',
    html: everyBlock(Brand.parse({ font: 'trebuchet', logoUrl: 'https://a.example/logo.png' })),
  },
];

/** What Outlook on Windows reads: it takes what stands in comments for it as markup. */
function asOutlookReads(html: string): string {
  return html.replaceAll('<!--[if mso]>', '').replaceAll('<![endif]-->', '');
}

function declarationsOf(style: string): string[] {
  return style.split(';').map((declaration) => declaration.slice(0, declaration.indexOf(':')));
}

describe.each(emails)('$name', ({ html }) => {
  const elements = elementsOf(html);

  // Outlook on Windows hands lettering on from a cell to what is in it, never from one table to another.
  it('says for all words how they are set, no farther away than their cell', () => {
    const withWords = elementsOf(asOutlookReads(html)).filter(
      ({ styles, ownText, attributes }) => styles && (ownText || attributes['alt']),
    );
    expect(withWords.length).toBeGreaterThan(5);
    for (const { styles = [] } of withWords) {
      const said = styles.flatMap(declarationsOf);
      expect(said).toEqual(expect.arrayContaining(['color', 'font-family', 'font-size', 'line-height']));
    }
  });

  it('has no words outside of cells but the preheader', () => {
    const [body] = elements.filter(({ tag }) => tag === 'body');
    const outside = elements.filter(({ tag, styles, ownText }) => !styles && ownText && tag === 'div');
    expect(outside.map(({ attributes }) => attributes['style'])).toEqual([
      expect.stringContaining('display:none'),
    ]);
    expect(body?.ownText).toBe('');
  });

  it('says no property twice, and nothing that needs quotes', () => {
    for (const { attributes } of elements) {
      const { style = 'display:block' } = attributes;
      const said = declarationsOf(style);
      expect(new Set(said).size).toBe(said.length);
      for (const box of ['margin', 'padding']) {
        const sides = said.filter((property) => property.startsWith(`${box}-`));
        if (said.includes(box)) expect(sides).toEqual([]);
      }
      expect(style).not.toMatch(/["']|;$|;;/);
    }
  });

  it('has a rule for every class it names, and no others', () => {
    const [sheet] = elements.filter(({ tag }) => tag === 'style');
    const named = elements.flatMap(({ attributes }) => attributes['class']?.split(' ') ?? []);
    const ruled = [...(sheet?.text ?? '').matchAll(/\.(s-\w+)/g)].map(([, name]) => name);
    expect(new Set(ruled)).toEqual(new Set(named));
  });
});
