import type { Block, BlockOf, RichText } from '@sleutel/domain/template';
import type { JSONContent } from '@tiptap/core';
import { inlineOf, richInlineOf, richTextOf, textOf } from './inline.ts';

/*
 * The editor is a view of the block model: blocks become a document to be edited, and the document becomes blocks to
 * be kept. Whatever the editor holds beyond the blocks is lost on the way back, and so nothing of it is ever trusted.
 */

type Type = Block['type'];
type Shape = { readonly attrs?: Record<string, unknown>; readonly content?: JSONContent[] };

/** The fields that stand as lines of their own in a block, for their labels. */
export type Field =
  | 'named'
  | 'unnamed'
  | 'action'
  | 'title'
  | 'line'
  | 'by'
  | 'closing'
  | 'words'
  | 'item'
  | 'cell';

const line = (text: string, field: Field): JSONContent => ({
  type: 'line',
  attrs: { field },
  content: inlineOf(text),
});
const rich = (text: RichText, field: Field): JSONContent => ({
  type: 'rich',
  attrs: { field },
  content: richInlineOf(text),
});

/** How each block is shown, and read back. */
const SHAPES: {
  readonly [T in Type]: {
    readonly show: (block: BlockOf<T>) => Shape;
    readonly read: (parts: readonly JSONContent[], node: JSONContent) => Omit<BlockOf<T>, 'type'>;
  };
} = {
  greeting: {
    show: ({ named, unnamed }) => ({ content: [line(named, 'named'), line(unnamed, 'unnamed')] }),
    read: ([named, unnamed]) => ({ named: textOf(named), unnamed: textOf(unnamed) }),
  },
  paragraph: {
    show: ({ text }) => ({ content: richInlineOf(text) }),
    read: (_, node) => ({ text: richTextOf(node) }),
  },
  heading: {
    show: ({ level, text }) => ({ attrs: { level }, content: inlineOf(text) }),
    read: (_, node) => ({ level: node.attrs?.level, text: textOf(node) }),
  },
  offerCard: {
    show: ({ button }) => ({ content: [line(button, 'action')] }),
    read: ([button]) => ({ button: textOf(button) }),
  },
  recentOrders: {
    show: ({ title, limit, line: own }) => ({
      attrs: { limit },
      content: [line(title, 'title'), ...(own === undefined ? [] : [line(own, 'line')])],
    }),
    read: ([title, own], node) => ({
      title: textOf(title),
      limit: node.attrs?.limit,
      ...(own ? { line: textOf(own) } : {}),
    }),
  },
  quote: {
    show: ({ text, by }) => ({ content: [rich(text, 'words'), line(by, 'by')] }),
    read: ([text, by]) => ({ text: richTextOf(text), by: textOf(by) }),
  },
  story: {
    show: ({ title, text, by, picture, more }) => ({
      attrs: { picture, more },
      content: [line(title, 'title'), rich(text, 'words'), line(by, 'by')],
    }),
    read: ([title, text, by], node) => ({
      title: textOf(title),
      text: richTextOf(text),
      by: textOf(by),
      picture: node.attrs?.picture ?? null,
      more: node.attrs?.more ?? null,
    }),
  },
  button: {
    show: ({ label, target }) => ({ attrs: { target }, content: inlineOf(label) }),
    read: (_, node) => ({ label: textOf(node), target: node.attrs?.target }),
  },
  list: {
    show: ({ ordered, items }) => ({ attrs: { ordered }, content: items.map((item) => rich(item, 'item')) }),
    read: (items, node) => ({ ordered: node.attrs?.ordered, items: items.map(richTextOf) }),
  },
  picture: {
    show: ({ url, alt, width }) => ({ attrs: { url, alt, width } }),
    read: (_, node) => ({ url: node.attrs?.url, alt: node.attrs?.alt, width: node.attrs?.width }),
  },
  columns: {
    show: ({ cells }) => ({ content: cells.map((cell) => rich(cell, 'cell')) }),
    read: ([left, right]) => ({ cells: [richTextOf(left), richTextOf(right)] }),
  },
  signature: {
    show: ({ closing }) => ({ content: [line(closing, 'closing')] }),
    read: ([closing]) => ({ closing: textOf(closing) }),
  },
  divider: { show: () => ({}), read: () => ({}) },
};

export const BLOCK_TYPES = Object.keys(SHAPES) as readonly Type[];

function shapeOf<T extends Type>(type: T): (typeof SHAPES)[T] {
  return SHAPES[type];
}

/** Which shape fits which block is in the table above; TypeScript does not follow a type through it. */
function show(block: Block): Shape {
  return (shapeOf(block.type).show as (block: Block) => Shape)(block);
}

export function nodeOf(block: Block): JSONContent {
  const { attrs, content } = show(block);
  const { type, showIf = null, slot = null } = block;
  return { type, attrs: { ...attrs, showIf, slot }, ...(content ? { content } : {}) };
}

/** A content's blocks as a document. An empty content begins with an empty paragraph. */
export function documentOf(blocks: readonly Block[]): JSONContent {
  const content = blocks.map(nodeOf);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function isBlockType(type: string | undefined): type is Type {
  return type !== undefined && Object.hasOwn(SHAPES, type);
}

function blockOf(node: JSONContent): Block[] {
  const { type, attrs } = node;
  if (!isBlockType(type)) return [];
  const parts = (node.content ?? []).filter((part) => part.type === 'line' || part.type === 'rich');
  const own = shapeOf(type).read(parts, node);
  const kept = {
    ...(attrs?.showIf ? { showIf: attrs.showIf } : {}),
    ...(attrs?.slot ? { slot: attrs.slot } : {}),
  };
  // The server parses every block again; here it only has the shape of one.
  return [{ type, ...own, ...kept } as Block];
}

/** The document's blocks. A paragraph left empty at the end is where the next would be written, and no block. */
export function blocksOf(document: JSONContent): Block[] {
  const blocks = (document.content ?? []).flatMap(blockOf);
  const last = blocks.at(-1);
  return last?.type === 'paragraph' && last.text.length === 0 ? blocks.slice(0, -1) : blocks;
}
