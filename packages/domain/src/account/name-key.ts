import { legalForms } from './duplicates.ts';

/** A key shorter than this says too little to tell one account by. */
export const SHORTEST_KEY = 4;

const forms = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${legalForms.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');

const oneWord = /^[A-Za-z0-9]+$/;
const formWords = new Set(legalForms);

/** Letters that are no other with a mark on it, as people write them who have no such key. */
export const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};
const otherLetters = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** A name without what does not count in it: case, accents, punctuation, legal forms. */
export function nameKey(name: string): string {
  if (oneWord.test(name)) return wordKey(name.toLowerCase());
  return withoutAccents(name)
    .toLowerCase()
    .replace(otherLetters, (letter) => plainLetters[letter] ?? letter)
    .replaceAll('.', '')
    .replace(forms, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function withoutAccents(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** Most accounts of a file go by a number, and files have many. */
function wordKey(word: string): string {
  return formWords.has(word) ? '' : word;
}

/** The numbers in a name, which tell the shops of a chain apart: `Store 12, floor 3` has `12 3`. */
export function numbersIn(name: string): string {
  return name.replace(/\D+/g, ' ').trim();
}
