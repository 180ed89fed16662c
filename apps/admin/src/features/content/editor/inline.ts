import { LinkTarget, type RichText, readText, type Span } from '@sleutel/domain/template';
import type { JSONContent } from '@tiptap/core';

/** Signs that a fallback cannot hold: they would end it. */
const ENDING = /["{}\\|]/g;

/** A variable as it stands in a text. */
export function placeholder(path: string, fallback: string | null): string {
  const clean = fallback?.replace(ENDING, '');
  return clean ? `{{ ${path} | default: "${clean}" }}` : `{{ ${path} }}`;
}

/** A text as the editor holds it: words, and variables as pieces of their own. */
export function inlineOf(text: string, marks: JSONContent['marks'] = []): JSONContent[] {
  const marked = marks.length > 0 ? { marks } : {};
  return readText(text).flatMap((segment): JSONContent[] => {
    if (segment.kind === 'literal') return [{ type: 'text', text: segment.text, ...marked }];
    if (segment.kind === 'broken') return [{ type: 'text', text: segment.source, ...marked }];
    const fallback = segment.filters.find(({ name }) => name === 'default')?.text ?? null;
    return [{ type: 'variable', attrs: { path: segment.path, fallback }, ...marked }];
  });
}

function marksOf({ bold, italic, link }: Span): NonNullable<JSONContent['marks']> {
  return [
    ...(link ? [{ type: 'link', attrs: { target: link } }] : []),
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
  ];
}

export function richInlineOf(text: RichText): JSONContent[] {
  return text.flatMap((span) => inlineOf(span.text, marksOf(span)));
}

function wordsOf({ type, text, attrs }: JSONContent): string {
  if (type === 'variable') return placeholder(String(attrs?.path), attrs?.fallback ?? null);
  return text ?? '';
}

/** What was written in a line without marks. */
export function textOf(node: JSONContent | undefined): string {
  return (node?.content ?? []).map(wordsOf).join('');
}

function styleOf({ marks = [] }: JSONContent): Omit<Span, 'text'> {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const link = LinkTarget.safeParse(marks.find((mark) => mark.type === 'link')?.attrs?.target);
  return {
    ...(has('bold') ? { bold: true as const } : {}),
    ...(has('italic') ? { italic: true as const } : {}),
    ...(link.success ? { link: link.data } : {}),
  };
}

/** What was written in a line with marks; neighbours of one style are one span. */
export function richTextOf(node: JSONContent | undefined): RichText {
  const spans: Span[] = [];
  for (const piece of node?.content ?? []) {
    const style = styleOf(piece);
    const last = spans.at(-1);
    const { text: _, ...lastStyle } = last ?? { text: '' };
    if (last && JSON.stringify(lastStyle) === JSON.stringify(style)) last.text += wordsOf(piece);
    else spans.push({ text: wordsOf(piece), ...style });
  }
  return spans;
}
