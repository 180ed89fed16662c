import type { ProgrammeDesign } from './design.ts';

/** What was made of the design for sending: it holds the layout and the brand. */
export interface CompiledPart {
  readonly content: string;
  readonly language: string;
  readonly hash: string;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One text for one meaning: everything that could change what a recipient gets, whom it goes to, or when. Its hash is
 * what both sides approve. `tailoring` is the hash of what single accounts read instead. The name is left out: it is
 * for the house only.
 */
export function canonicalProgramme(
  design: ProgrammeDesign,
  compiled: readonly CompiledPart[],
  tailoring: string | null = null,
): string {
  const { name: _, ...approved } = design;
  const parts = compiled.map(({ content, language, hash }) => `${content} ${language} ${hash}`).sort();
  const offers = [...design.offers].sort((a, b) => (a.key < b.key ? -1 : 1));
  return write({ ...approved, offers, compiled: parts, tailoring: tailoring ?? undefined });
}

/** JSON with the keys in order and what is undefined left out. */
function write(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(write).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const written = members.flatMap(([key, member]) =>
    member === undefined ? [] : `${JSON.stringify(key)}:${write(member)}`,
  );
  return `{${written.join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
