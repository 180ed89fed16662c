import { LANGUAGES, readText } from '@sleutel/domain/template';
import { describe, expect, it } from 'vitest';
import { LAYOUT_TEXTS } from './index.ts';

function placeholdersOf(text: string): string[] {
  return readText(text)
    .flatMap((segment) => (segment.kind === 'literal' ? [] : [JSON.stringify(segment)]))
    .sort();
}

describe.each(LANGUAGES)('layout texts in %s', (language) => {
  const texts = Object.entries(LAYOUT_TEXTS[language]);

  it('has every text English has, and no other', () => {
    expect(texts.map(([key]) => key).sort()).toEqual(Object.keys(LAYOUT_TEXTS.en).sort());
  });

  it.each(texts)('says %s, with the variables English has', (key, text) => {
    expect(text.trim()).not.toBe('');
    const english = new Map(Object.entries(LAYOUT_TEXTS.en)).get(key);
    expect(placeholdersOf(text)).toEqual(placeholdersOf(english ?? ''));
  });
});
