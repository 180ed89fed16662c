import { readText } from '@sleutel/domain/template';

/** A text with its placeholders as gaps, for lists. */
export function withGaps(text: string): string {
  return readText(text)
    .map((segment) => (segment.kind === 'literal' ? segment.text : '…'))
    .join('');
}
