import { PLAYBOOKS } from '@sleutel/domain/programme/playbooks';
import { Block, LANGUAGES, readText } from '@sleutel/domain/template';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, documentOf } from './document.ts';
import { placeholder } from './inline.ts';

/** A text as the editor writes it: of a placeholder, the variable and its fallback stay. */
function written(text: string): string {
  return readText(text)
    .map((segment) => {
      if (segment.kind === 'literal') return segment.text;
      if (segment.kind === 'broken') return segment.source;
      const fallback = segment.filters.find(({ name }) => name === 'default')?.text ?? null;
      return placeholder(segment.path, fallback);
    })
    .join('');
}

function normalised(blocks: readonly Block[]): unknown {
  return JSON.parse(JSON.stringify(blocks), (_, value: unknown) =>
    typeof value === 'string' ? written(value) : value,
  );
}

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    'Dear {{ contact.firstName | default: "friend" }},',
    '{{ account.name }}',
    'broken {{ account.name',
    '<b>&amp;</b>',
  ),
);
const link = fc.constantFrom(
  { to: 'offer' as const },
  { to: 'url' as const, url: 'https://a.example/x?y=1' },
);
/** Neighbours of different style, as the editor keeps them. */
const rich = fc
  .tuple(text, text, text, link)
  .map(([one, two, three, target]) => [
    { text: one },
    { text: two, bold: true as const },
    { text: three, italic: true as const, link: target },
  ]);
const showIf = fc.option(fc.constant({ kind: 'known' as const, what: 'orders' }));
const slot = fc.option(fc.constantFrom('opening' as const, 'proof' as const));

const bare: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('greeting' as const), named: text, unnamed: text }),
  fc.record({ type: fc.constant('paragraph' as const), text: rich }),
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text }),
  fc.record({ type: fc.constant('offerCard' as const), button: text }),
  fc.record({
    type: fc.constant('recentOrders' as const),
    title: text,
    limit: fc.integer({ min: 1, max: 10 }),
  }),
  fc.record({
    type: fc.constant('recentOrders' as const),
    title: text,
    limit: fc.constant(3),
    line: text,
  }),
  fc.record({ type: fc.constant('quote' as const), text: rich, by: text }),
  fc.record({
    type: fc.constant('story' as const),
    title: text,
    text: rich,
    by: text,
    picture: fc.constantFrom(null, { url: 'https://a.example/p.png', alt: 'A picture' }),
    more: fc.constantFrom(null, { label: 'More', target: { to: 'preferences' as const } }),
  }),
  fc.record({ type: fc.constant('button' as const), label: text, target: link }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(rich, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('picture' as const),
    url: fc.constant('https://a.example/p.png'),
    alt: text,
    width: fc.constant(200),
  }),
  fc.record({ type: fc.constant('columns' as const), cells: fc.tuple(rich, rich) }),
  fc.record({ type: fc.constant('signature' as const), closing: text }),
  fc.record({ type: fc.constant('divider' as const) }),
);

const block: fc.Arbitrary<Block> = fc.tuple(bare, showIf, slot).map(([own, condition, part]) => ({
  ...own,
  ...(condition ? { showIf: condition } : {}),
  ...(part ? { slot: part } : {}),
}));

describe('a document', () => {
  it('gives back the blocks it was made of', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const back = blocksOf(documentOf(blocks));
        expect(normalised(back)).toEqual(normalised(blocks));
        for (const each of back) expect(Block.safeParse(each).success).toBe(true);
      }),
    );
  });

  it('gives back every e-mail that ships', () => {
    for (const { contents } of PLAYBOOKS) {
      for (const content of Object.values(contents)) {
        for (const language of LANGUAGES) {
          const { blocks } = content[language];
          expect(normalised(blocksOf(documentOf(blocks)))).toEqual(normalised(blocks));
        }
      }
    }
  });

  it('keeps no empty paragraph at its end', () => {
    expect(blocksOf(documentOf([]))).toEqual([]);
  });
});
