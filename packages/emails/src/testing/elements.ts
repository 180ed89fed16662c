import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The words in it, one line. */
  readonly text: string;
  /** The words in it that are in no element inside it. */
  readonly ownText: string;
  /** Its inline style and those around it, up to that of the cell it is in; undefined outside of cells. */
  readonly styles: readonly string[] | undefined;
};

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function elementsIn(node: Tree.Node, around: Element['styles']): Element[] {
  if (!('tagName' in node)) {
    return 'childNodes' in node ? node.childNodes.flatMap((child) => elementsIn(child, around)) : [];
  }
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const { style = '' } = attributes;
  const styles = ['td', 'th'].includes(node.tagName) ? [style] : around && [style, ...around];
  const own = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  const element = {
    tag: node.tagName,
    attributes,
    text: oneLine(textOf(node)),
    ownText: oneLine(own),
    styles,
  };
  return [element, ...node.childNodes.flatMap((child) => elementsIn(child, styles))];
}

/** All elements of a document, in its order. */
export function elementsOf(html: string): Element[] {
  return elementsIn(parse(html), undefined);
}
