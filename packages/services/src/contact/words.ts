import { Prisma } from '@sleutel/db';
import { withAsciiDomain } from '@sleutel/domain/contact';
import { escaped } from '../core/index.ts';

/** The words of a person's name, as `contacts_words_idx` has them, letter for letter. */
const nameWords = Prisma.sql`array_to_tsvector(array_remove(string_to_array(lower(
  left(COALESCE(c.first_name, ''), 200) || ' ' || left(COALESCE(c.last_name, ''), 200)), ' '), ''))`;

const mostWords = 5;

/**
 * People of whose name or address each of the words begins a part, in any order; a condition over `contacts c`. All of
 * them in the name is one question to the index of words; else some word begins the address, which few do.
 */
export function beginsWithWords(text: string): Prisma.Sql {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return Prisma.sql`FALSE`;
  const byAddress = words.map((word) => {
    const others = words.filter((other) => other !== word).map((other) => beginsWith(other));
    return Prisma.join([beginsAddress(word), ...others], ' AND ', '(', ')');
  });
  return Prisma.join([beginsInName(words), ...byAddress], ' OR ', '(', ')');
}

function beginsWith(word: string): Prisma.Sql {
  return Prisma.sql`(${beginsInName([word])} OR ${beginsAddress(word)})`;
}

function beginsInName(words: readonly string[]): Prisma.Sql {
  return Prisma.sql`${nameWords} @@ ${words.map(literalPrefix).join(' & ')}::tsquery`;
}

/**
 * The addresses are in the order of their bytes, so that their own index finds beginnings. Written in the letters of
 * its domain, only the whole of one is found.
 */
function beginsAddress(word: string): Prisma.Sql {
  const begins = Prisma.sql`c.email LIKE ${`${escaped(word)}%`}`;
  const kept = withAsciiDomain(word);
  return kept === word ? begins : Prisma.sql`(${begins} OR c.email = ${kept})`;
}

/** A word as text search takes it literally. */
function literalPrefix(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`;
}
