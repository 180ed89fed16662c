import { LinkUrl } from '@sleutel/domain/template';
import { InputRule, Mark, mergeAttributes, Node } from '@tiptap/core';
import type { EditorTexts } from './texts.ts';

/** Attributes that every block has, and nothing in the page shows by itself. */
const kept = (initial: unknown) => ({ default: initial, rendered: false });
const any = { showIf: kept(null), slot: kept(null) };

export const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' });
export const Words = Node.create({ name: 'text', group: 'inline' });

type Attributes = Record<string, unknown>;

/** The label of a block, and for whom it is shown, stand in its margin. */
function marginOf(type: string, attrs: Attributes, texts: EditorTexts): Attributes {
  const condition = texts.condition(attrs.showIf);
  const slot = texts.slot(attrs.slot);
  return {
    'data-block': type,
    'data-label': texts.block(type),
    ...(condition ? { 'data-condition': condition } : {}),
    ...(slot ? { 'data-slot': slot } : {}),
  };
}

interface Draft {
  readonly name: string;
  readonly content?: string;
  readonly attrs?: Attributes;
  /** False where the words of the block carry no marks. */
  readonly marks?: boolean;
  /** What is drawn beside the words: a sample of what a recipient gets there. */
  readonly sample?: (texts: EditorTexts, attrs: Attributes) => string;
  /** What pasted HTML becomes. */
  readonly tags?: readonly { readonly tag: string; readonly attrs?: Attributes }[];
}

function blockNode(
  { name, content, attrs = {}, marks = true, sample, tags = [] }: Draft,
  texts: EditorTexts,
) {
  const compound = content !== undefined && content !== 'inline*';
  return Node.create({
    name,
    group: 'block',
    ...(content === undefined ? { atom: true } : { content }),
    ...(marks ? {} : { marks: '' }),
    defining: true,
    isolating: compound && name !== 'list',
    selectable: true,
    draggable: content === undefined,
    addAttributes: () => ({
      ...any,
      ...Object.fromEntries(Object.entries(attrs).map(([key, initial]) => [key, kept(initial)])),
    }),
    parseHTML: () => tags.map((rule) => ({ ...rule, tag: rule.tag, attrs: rule.attrs ?? {} })),
    renderHTML: ({ node, HTMLAttributes }) => {
      const own = mergeAttributes(HTMLAttributes, marginOf(name, node.attrs, texts), {
        class: `block ${name}`,
        ...('level' in node.attrs ? { 'data-level': node.attrs.level } : {}),
        ...('ordered' in node.attrs ? { 'data-ordered': node.attrs.ordered } : {}),
      });
      const drawn = sample?.(texts, node.attrs);
      const aside = drawn ? [['div', { class: 'sample', contenteditable: 'false' }, drawn]] : [];
      if (content === undefined) return ['div', own, ...aside];
      return aside.length > 0 ? ['div', own, ...aside, ['div', 0]] : ['div', own, 0];
    },
  });
}

const isRecord = (value: unknown): value is Attributes => typeof value === 'object' && value !== null;

/** The blocks of the model as nodes; the paragraph comes first, it is what Enter makes. */
const BLOCKS: readonly Draft[] = [
  { name: 'paragraph', content: 'inline*', tags: [{ tag: 'p' }] },
  {
    name: 'heading',
    content: 'inline*',
    marks: false,
    attrs: { level: 1 },
    tags: [1, 2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  },
  { name: 'greeting', content: 'line line' },
  { name: 'offerCard', content: 'line', sample: ({ samples }) => samples.offer },
  {
    name: 'recentOrders',
    content: 'line line?',
    attrs: { limit: 3 },
    sample: ({ samples }, { limit }) => samples.orders(Number(limit)),
  },
  { name: 'quote', content: 'rich line' },
  {
    name: 'story',
    content: 'line rich line',
    attrs: { picture: null, more: null },
    sample: ({ samples }, { picture, more }) =>
      [
        isRecord(picture) ? samples.picture(String(picture.alt)) : '',
        isRecord(more) ? samples.more(String(more.label)) : '',
      ]
        .filter(Boolean)
        .join(' · '),
  },
  { name: 'button', content: 'inline*', marks: false, attrs: { target: { to: 'offer' } } },
  {
    name: 'list',
    content: 'rich+',
    attrs: { ordered: false },
    tags: [
      { tag: 'ul', attrs: { ordered: false } },
      { tag: 'ol', attrs: { ordered: true } },
    ],
  },
  {
    name: 'picture',
    attrs: { url: '', alt: '', width: 520 },
    sample: ({ samples }, { alt }) => samples.picture(String(alt)),
  },
  { name: 'columns', content: 'rich rich' },
  { name: 'signature', content: 'line', sample: ({ samples }) => samples.signature },
  { name: 'divider', tags: [{ tag: 'hr' }] },
];

export function blockNodes(texts: EditorTexts) {
  return BLOCKS.map((draft) => blockNode(draft, texts));
}

/** A field of a block: words without marks (`line`), or with them (`rich`). */
export function fieldNodes(texts: EditorTexts) {
  return (['line', 'rich'] as const).map((name) =>
    Node.create({
      name,
      content: 'inline*',
      ...(name === 'line' ? { marks: '' } : {}),
      defining: true,
      addAttributes: () => ({ field: kept(name === 'rich' ? 'item' : 'title') }),
      parseHTML: () => (name === 'rich' ? [{ tag: 'li' }] : []),
      renderHTML: ({ node, HTMLAttributes }) => [
        'div',
        mergeAttributes(HTMLAttributes, {
          class: `field ${name}`,
          'data-label': texts.field(node.attrs.field),
        }),
        0,
      ],
    }),
  );
}

const TYPED = /\{\{\s*([A-Za-z][\w.]*)\s*(?:\|\s*default:\s*"([^"{}\\|]*)"\s*)?\}\}$/;

/** A variable: one piece that is moved and deleted whole. Typing it out as it is stored makes one, too. */
export function variableNode(texts: EditorTexts) {
  return Node.create({
    name: 'variable',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({ path: kept(''), fallback: kept(null) }),
    renderHTML: ({ node }) => {
      const { path, fallback } = node.attrs;
      const label = texts.variable(path);
      return ['span', { class: 'chip', 'data-variable': path }, fallback ? `${label} / ${fallback}` : label];
    },
    renderText: ({ node }) => `{{ ${node.attrs.path} }}`,
    addInputRules() {
      return [
        new InputRule({
          find: TYPED,
          handler: ({ state, range: { from, to }, match: [, path, fallback = null] }) => {
            state.tr.replaceWith(from, to, this.type.create({ path, fallback }));
          },
        }),
      ];
    },
  });
}

export const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ target: kept(null) }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const url = LinkUrl.safeParse(element.getAttribute('href'));
        return url.success ? { target: { to: 'url', url: url.data } } : false;
      },
    },
  ],
  renderHTML: () => ['span', { class: 'link' }, 0],
});
