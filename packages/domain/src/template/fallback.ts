import { type FilterUse, readText, type Segment } from './text.ts';

type Placeholder = Extract<Segment, { kind: 'placeholder' }>;

/** What a fallback cannot hold: it would end it, or begin something else. */
const UNFIT = /["{}\\|]/g;

/** What stands in where the variable is empty; null without one. */
export function fallbackOf({ filters }: Placeholder): string | null {
  return filters.find(({ name }) => name === 'default')?.text ?? null;
}

/** The text with another fallback for its placeholder of that number, counted from 0; null takes it away. */
export function withFallback(text: string, number: number, fallback: string | null): string {
  let seen = -1;
  return readText(text)
    .map((segment) => {
      if (segment.kind === 'literal') return segment.text;
      if (segment.kind === 'broken') return segment.source;
      seen += 1;
      return written(seen === number ? { ...segment, filters: changed(segment.filters, fallback) } : segment);
    })
    .join('');
}

/** A placeholder as it is written in a text. */
export function written({ path, filters }: Pick<Placeholder, 'path' | 'filters'>): string {
  const parts = filters.map(({ name, text }) => (text === undefined ? name : `${name}: "${text}"`));
  return `{{ ${[path, ...parts].join(' | ')} }}`;
}

function changed(filters: readonly FilterUse[], fallback: string | null): FilterUse[] {
  const others = filters.filter(({ name }) => name !== 'default');
  const text = fallback?.replaceAll(UNFIT, '') ?? '';
  return text === '' ? others : [...others, { name: 'default', text }];
}
