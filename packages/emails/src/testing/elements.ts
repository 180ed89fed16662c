import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The words in it, one line. */
  readonly text: string;
};

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function elementsIn(node: Tree.Node): Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  if (!('tagName' in node)) return inside;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const text = textOf(node).replace(/\s+/g, ' ').trim();
  return [{ tag: node.tagName, attributes, text }, ...inside];
}

/** All elements of a document, in its order. */
export function elementsOf(html: string): Element[] {
  return elementsIn(parse(html));
}
