/** Whether every word of a text begins some word of a name; the empty text finds all. */
export function matches(name: string, text: string): boolean {
  const words = wordsOf(name);
  return wordsOf(text).every((part) => words.some((word) => word.startsWith(part)));
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
