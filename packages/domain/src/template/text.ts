import { spelledPath } from './own-field.ts';

/** One filter of a placeholder as it was written, known or not. */
export type FilterUse = { readonly name: string; readonly text?: string };

/** A piece of a text: plain words, a placeholder, or Liquid that cannot be read. */
export type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly path: string; readonly filters: readonly FilterUse[] }
  | { readonly kind: 'broken'; readonly source: string };

const PLACEHOLDER = /\{\{(.*?)\}\}/gs;
/** Any delimiter left outside a whole placeholder: a tag, or half of one. */
const STRAY_DELIMITER = /\{\{|\}\}|\{%|%\}/;
const EXPRESSION = /^\s*([A-Za-z][\w.]*(?:\["[^"{}|[\]\\]*"\])?)\s*((?:\|[^|]*)*)$/s;
/** A fallback holds no quote of its own kind, no brace and no backslash, so it means the same to every Liquid. */
const FILTER = /^\s*(\w+)\s*(?::\s*(?:"([^"{}\\|]*)"|'([^'{}\\|]*)'))?\s*$/;

function readFilter(source: string): FilterUse | undefined {
  const match = FILTER.exec(source);
  const name = match?.[1];
  if (name === undefined) return undefined;
  const text = match?.[2] ?? match?.[3];
  return text === undefined ? { name } : { name, text };
}

function readPlaceholder(expression: string): Segment {
  const broken = { kind: 'broken', source: `{{${expression}}}` } as const;
  const match = EXPRESSION.exec(expression);
  const path = match?.[1];
  if (path === undefined) return broken;
  const filters: FilterUse[] = [];
  for (const source of (match?.[2] ?? '').split('|').slice(1)) {
    const filter = readFilter(source);
    if (!filter) return broken;
    filters.push(filter);
  }
  return { kind: 'placeholder', path: spelledPath(path), filters };
}

function readLiteral(text: string): Segment[] {
  if (text === '') return [];
  return STRAY_DELIMITER.test(text) ? [{ kind: 'broken', source: text }] : [{ kind: 'literal', text }];
}

/**
 * Splits a text at its placeholders, `{{ contact.firstName | default: "there" }}`. It never throws: what is not plain
 * words or a whole placeholder comes back as `broken`. Names are not looked up here.
 */
export function readText(text: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    segments.push(...readLiteral(text.slice(end, match.index)), readPlaceholder(match[1] ?? ''));
    end = match.index + match[0].length;
  }
  segments.push(...readLiteral(text.slice(end)));
  return segments;
}
