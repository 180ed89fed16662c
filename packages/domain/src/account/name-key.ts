import { legalForms } from './duplicates.ts';

/** A key shorter than this says too little to tell one account by. */
export const SHORTEST_KEY = 4;

const forms = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${legalForms.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');

const oneWord = /^[A-Za-z0-9]+$/;
const formWords = new Set(legalForms);

/** A name without what does not count in it: case, punctuation, legal forms. */
export function nameKey(name: string): string {
  if (oneWord.test(name)) return wordKey(name.toLowerCase());
  return name
    .toLowerCase()
    .replaceAll('.', '')
    .replace(forms, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Most accounts of a file go by a number, and files have many. */
function wordKey(word: string): string {
  return formWords.has(word) ? '' : word;
}

/** The numbers in a name, which tell the shops of a chain apart: `Store 12, floor 3` has `12 3`. */
export function numbersIn(name: string): string {
  return name.replace(/\D+/g, ' ').trim();
}
