import type { Reason } from '../reject/reason.ts';

/** Words a file may use for each value of a fixed list. */
export type Vocabulary<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** A parser from a word to its value; case, accents, spaces, underscores and hyphens do not count. */
export function wordParser<Value extends string>(
  vocabulary: Vocabulary<Value>,
): (text: string) => Value | Reason {
  // Object.keys forgets the values its argument was typed with.
  const allowed = Object.keys(vocabulary) as Value[];
  const byWord = new Map(
    allowed.flatMap((value) => [
      [value, value],
      ...[value, ...vocabulary[value]].map((word) => [plainWord(word), value] as const),
    ]),
  );
  return (text) =>
    byWord.get(text) ?? byWord.get(plainWord(text)) ?? { code: 'not-among', value: text, allowed };
}

function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}\s_\-./']+/gu, '')
    .toLowerCase();
}
