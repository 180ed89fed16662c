import { Prisma } from '@sleutel/db';
import { escaped } from '../core/index.ts';

/** The words of a person's name, as `contacts_words_idx` has them, letter for letter. */
const nameWords = Prisma.sql`array_to_tsvector(array_remove(string_to_array(lower(
  left(COALESCE(c.first_name, ''), 200) || ' ' || left(COALESCE(c.last_name, ''), 200)), ' '), ''))`;

const mostWords = 5;

/** People of whose name or address each of the words begins a part, in any order; a condition over `contacts c`. */
export function beginsWithWords(text: string): Prisma.Sql {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return Prisma.sql`FALSE`;
  return Prisma.join(words.map(beginsWith), ' AND ', '(', ')');
}

/** The addresses are in the order of their bytes, so that their own index finds beginnings. */
function beginsWith(word: string): Prisma.Sql {
  return Prisma.sql`(${nameWords} @@ ${literalPrefix(word)}::tsquery OR c.email LIKE ${`${escaped(word)}%`})`;
}

/** A word as text search takes it literally. */
function literalPrefix(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`;
}
