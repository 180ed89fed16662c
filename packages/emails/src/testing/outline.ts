import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Attributes whose value is an address: only its scheme is part of the outline. */
const ADDRESSES = new Set(['href', 'src']);
/** Attributes that hold words for people. */
const WORDS = new Set(['alt', 'title']);

function attributeOf({ name, value }: { name: string; value: string }): string {
  if (WORDS.has(name)) return name;
  return `${name}=${ADDRESSES.has(name) ? value.replace(/:.*$/s, ':') : value}`;
}

function linesOf(node: Tree.Node, depth: number): string[] {
  if (node.nodeName === '#comment') return [`${' '.repeat(depth)}<!--${'data' in node ? node.data : ''}-->`];
  if (!('tagName' in node))
    return 'childNodes' in node ? node.childNodes.flatMap((child) => linesOf(child, depth)) : [];
  const own = `${' '.repeat(depth)}${node.tagName} ${node.attrs.map(attributeOf).join(' ')}`;
  return [own, ...node.childNodes.flatMap((child) => linesOf(child, depth + 1))];
}

/**
 * What a browser makes of an HTML document, without its words: elements, attributes, comments. Two documents with one
 * outline differ in nothing but what people read.
 */
export function outlineOf(html: string): string[] {
  return linesOf(parse(html), 0);
}
