import type { Block } from './block.ts';
import type { TemplateContent } from './content.ts';
import { blockTextsOf } from './field.ts';
import { readText } from './text.ts';

/** What a translation lacks beside the version it was made from. */
export type TranslationGap =
  | { readonly kind: 'subject' | 'preheader' }
  | { readonly kind: 'block'; readonly type: Block['type']; readonly count: number }
  | { readonly kind: 'variable'; readonly variable: string }
  | { readonly kind: 'sameText'; readonly block: number };

/** Shorter texts may well be the same in two languages. */
const TELLING_LENGTH = 24;

function countsOf({ blocks }: TemplateContent): Map<Block['type'], number> {
  const counts = new Map<Block['type'], number>();
  for (const { type } of blocks) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

function textsOf(content: TemplateContent): string[] {
  return [content.subject, content.preheader, ...blockTextsOf(content).flatMap(({ runs }) => runs)];
}

function variablesOf(content: TemplateContent): Set<string> {
  const segments = textsOf(content).flatMap(readText);
  return new Set(segments.flatMap((segment) => (segment.kind === 'placeholder' ? [segment.path] : [])));
}

function untranslated(from: TemplateContent, to: TemplateContent): TranslationGap[] {
  const known = new Set(blockTextsOf(from).map(({ runs }) => runs.join('').trim()));
  const same = blockTextsOf(to).filter(({ runs }) => {
    const text = runs.join('').trim();
    return text.length >= TELLING_LENGTH && known.has(text);
  });
  return same.flatMap(({ place }) =>
    place.part === 'block' ? [{ kind: 'sameText', block: place.block } as const] : [],
  );
}

/** What is missing in a translation: parts, blocks, variables, and texts that are still the other language's. */
export function translationGaps(from: TemplateContent, to: TemplateContent): TranslationGap[] {
  const written = countsOf(to);
  const named = variablesOf(to);
  const lines = (['subject', 'preheader'] as const).filter(
    (part) => from[part].trim() !== '' && to[part].trim() === '',
  );
  const blocks = [...countsOf(from)].map(([type, count]) => ({
    type,
    count: count - (written.get(type) ?? 0),
  }));
  return [
    ...lines.map((kind) => ({ kind })),
    ...blocks.filter(({ count }) => count > 0).map((gap) => ({ kind: 'block' as const, ...gap })),
    ...[...variablesOf(from)]
      .filter((variable) => !named.has(variable))
      .map((variable) => ({ kind: 'variable' as const, variable })),
    ...untranslated(from, to),
  ];
}
