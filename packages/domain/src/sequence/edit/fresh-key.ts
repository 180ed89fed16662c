/** A key nobody has yet: the word itself, or with the first free number from 2. */
export function freshKey(word: string, taken: Iterable<string>): string {
  const others = new Set(taken);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? word : `${word}-${number}`;
    if (!others.has(key)) return key;
  }
}
