/** A run of sentences that both texts have, or only the later, or only the earlier. */
export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * What became of a text, sentence by sentence: the parts that are the same or removed make up the text before, those
 * that are the same or added the text after, to the letter.
 */
export function diffText(before: string, after: string): TextPart[] {
  const from = sentences(before);
  const to = sentences(after);
  const lengths = commonLengths(from, to);
  const parts: TextPart[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      add(parts, 'same', from[i++]);
      j += 1;
    } else if (
      j >= to.length ||
      (i < from.length && length(lengths, i + 1, j) >= length(lengths, i, j + 1))
    ) {
      add(parts, 'removed', from[i++]);
    } else {
      add(parts, 'added', to[j++]);
    }
  }
  return parts;
}

/** Each with the space after it, so that nothing is lost between them. */
function sentences(text: string): string[] {
  return text.match(/[^.!?\n]*(?:[.!?]+(?=\s|$)|[.!?]+|\n|$)\s*/g)?.filter((part) => part !== '') ?? [];
}

function add(parts: TextPart[], kind: TextPart['kind'], text = ''): void {
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}

/** How many sentences the rests from i and j have in common at most, row by row (the longest common subsequence). */
function commonLengths(from: readonly string[], to: readonly string[]): number[][] {
  const lengths = Array.from({ length: from.length + 1 }, () =>
    Array.from({ length: to.length + 1 }, () => 0),
  );
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const value =
        from[i] === to[j]
          ? length(lengths, i + 1, j + 1) + 1
          : Math.max(length(lengths, i + 1, j), length(lengths, i, j + 1));
      (lengths[i] ?? [])[j] = value;
    }
  }
  return lengths;
}

function length(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}
